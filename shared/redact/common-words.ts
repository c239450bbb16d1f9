/** Words that many computers, accounts and domains are called, and sentences are made of: alone they give nothing away. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `account admin administrator administrateur alpine android answer apple azure block blocked bloque bureau cafe café
  call callpath calls catalog certificate certificates check chrome client cloud company computer connection control
  corp corporate debian default deny device direct directory domain domaine edge endpoint enterprise entreprise
  error ethernet example exemple external extern failed federation fedora file files firewall free gateway google guest
  guests home host hotel house http https image intern internal internet interne intra intranet invalid invite invites
  iphone laptop linux local localdomain localhost login lync macbook mail maison media meet meeting meetings
  message messages microsoft mobile name names network node none office official online open organisation organization
  other owner partner password phone ports portal portail presence press print printer private problem profile proxy
  public reachable report resolver root route router safe search secure secured server serveur service services share
  sign site skype society societe socket source state status student support switch system systeme target teams team
  test tester testing text time trust trusted tunnel ubuntu unknown user users utilisateur verdict video voice
  warning webmail wifi windows wired wireless work works world runner vagrant docker codespace value query
  server-error relay relays interface tenant secret network networks message-id names person people public proxies hosts address addresses services-test`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
