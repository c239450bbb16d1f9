/** Secrets as they really look, by kind; each must be gone from everything that is written. All are invented. */
const USERS =
  `jdupont marie.lefevre a.kowalczyk o'brien.sean hélène.dùbois bjørn_åse svc-skype-sync p.garcía2 XUEMEI.ZHANG
  dieter.müller k.nowak77 tlindqvist fatima.elamrani gpetrov rsanchez-cruz`.split(/\s+/);
const HOSTS =
  `dc01 srv-px-lyon DESKTOP-7KQ2M9X LAPTOP-B41TTZ0 WIN-3F9K2LQ8VDA MacBook-Pro-de-Helene edge-pool-02 sfbfe03
  nas-compta px-zurich-1 wsus2 adfs-ext mailgate7 impr-etage3`.split(/\s+/);
const DOMAINS = `northwind-traders.local corp.fabrikam-holding.de woodgrove-bank.fr intern.adatum-group.at
  litware-lab.lan proseware-sa.ch wingtip-toys.co.uk société-générique.fr`.split(/\s+/);
const TENANTS = 'tailspintoys humongousinsurance trey-research bellowscollege'.split(' ');
const PRIVATE_IPV4 =
  `10.37.4.19 10.37.4.1 10.37.200.53 10.112.0.77 172.19.8.250 172.22.31.4 192.168.178.23 192.168.178.1
  192.168.43.107 192.168.250.9 100.72.13.5 100.101.7.44 169.254.77.201 10.88.1.2 10.88.1.3 172.30.4.4`.split(
    /\s+/,
  );
const PUBLIC_IPV4 =
  `81.2.69.142 81.2.69.1 203.0.113.77 198.51.100.33 91.198.174.2 185.60.216.9 62.210.16.6 5.61.240.17`.split(
    /\s+/,
  );
const IPV6 = `fd12:3456:789a:1::25 fd12:3456:789a:1::1 fd9e:21a7:a92c:2323::99 fe80::a00:27ff:fe4e:66a1
  fe80::e82d:e9ff:fef6:22a3 2a01:cb00:8d5:4c00::17 2a01:cb00:8d5:4c00:211:32ff:fe9a:7b10 2001:db8:77:5::9`.split(
  /\s+/,
);
const MACS =
  `3c:52:82:1f:9a:e4 00-1B-44-11-3A-B7 a4bb.6d90.12fe F8:75:A4:0C:D1:2E dc-a6-32-7e-90-5b b8:27:eb:64:1d:09`.split(
    /\s+/,
  );
const NETWORKS = ['Northwind-Staff', 'Livebox-7F3A', 'Café Wülf Gäste', 'WOODGROVE 5GHz', 'eduroam-fabrikam'];
const CARDS = ['Northwind VPN', 'Fabrikam SecureConnect', 'pangp-woodgrove', 'vEthernet (AdatumLab)'];
const SECRETS =
  `hunter2-Zq8 S3cr3t!pass Pa55-w0rd Tr0ub4dor-9 YWxpY2U6czNjcjN0cGFzcw== 9f86d081884c7d659a2feaa0c55ad015
  eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqZHVwb250In0.dBjftJeZ4CVPmB92K27uhbUJU1p1rwW1gFWFOEjXk
  TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAA JSESS7781ABCD00 sid-44c1d9e07b tok_live_51Hx9qTz sig4mQz7Lw2 ntk-5521-aa09
  k3yf0rtheap1 5f4dcc3b5aa765d61d8327deb882cf99 c00kie-oatmeal-91`.split(/\s+/);
const CERTIFICATE_NAMES = [
  'Northwind Traders Issuing CA 2',
  'Fabrikam Holding Root G1',
  'Woodgrove SSL Inspection',
  'Adatum Werke GmbH',
  'Abteilung Netzwerk 4711',
  'Roubaix-Siège',
  'FG200E3917904412',
];
const PATHS = [
  String.raw`C:\Users\jdupont\AppData\proxy-northwind.pac`,
  '/home/marie.lefevre/pac/eigene.pac',
  '/Users/gpetrov/Library/wpad-alt.pac',
  String.raw`C:\Program Files\Woodgrove\Agent\wgagent.exe`,
  String.raw`\\srv-px-lyon\netlogon\fabrikam.pac`,
  '/etc/adatum/proxy-regeln.pac',
];
const IDS =
  `6f1c2e9a-4b77-4d0e-9c55-0a4b8d21f7e3 d2719c3e-55aa-4f10-8b7e-91c0e4a7b6d2 S-1-5-21-3623811015-3361044348-30300820-1013
  b7a3f4c1-0d2e-4a6b-9f8c-7e6d5c4b3a29`.split(/\s+/);

export const CORPUS = {
  USERS,
  HOSTS,
  DOMAINS,
  TENANTS,
  PRIVATE_IPV4,
  PUBLIC_IPV4,
  IPV6,
  MACS,
  NETWORKS,
  CARDS,
  SECRETS,
  CERTIFICATE_NAMES,
  PATHS,
  IDS,
};

/** Each host in each domain in turn, so that names are whole. */
export const FULL_NAMES: readonly string[] = HOSTS.map(
  (host, at) => `${host}.${DOMAINS[at % DOMAINS.length]}`,
);
export const MAILS: readonly string[] = USERS.map(
  (user, at) => `${user}@${DOMAINS[(at + 3) % DOMAINS.length]}`,
);
export const TENANT_NAMES: readonly string[] = TENANTS.flatMap((tenant) => [
  `${tenant}.onmicrosoft.com`,
  `${tenant}.sharepoint.com`,
]);
/** What a public address becomes in DNS, in percent encoding, in IPv6. */
const REVERSED = PRIVATE_IPV4.map((text) => `${text.split('.').toReversed().join('.')}.in-addr.arpa`);
const MAPPED = PRIVATE_IPV4.map((text) => `::ffff:${text}`);
const PUNYCODE = ['intranet.xn--socit-gnrique-ehbb.fr', 'xn--wlf-gste-5wab.local'];
const DASHED = PUBLIC_IPV4.map((text) => text.replaceAll('.', '-'));

export const VARIANTS: readonly string[] = [
  ...REVERSED,
  ...MAPPED,
  ...PUNYCODE,
  ...FULL_NAMES.map((name) => name.toUpperCase()),
  ...MAILS.map((mail) => encodeURIComponent(mail)),
  ...FULL_NAMES.slice(0, 6).map((name) => encodeURIComponent(`http://${name}/a?b`)),
  ...DASHED,
];

/** All of them, none twice. */
export const ALL: readonly string[] = [
  ...new Set([...Object.values(CORPUS).flat(), ...FULL_NAMES, ...MAILS, ...TENANT_NAMES, ...VARIANTS]),
];

/** Parts of them that give a company away by themselves. */
export const TELLING =
  `northwind fabrikam woodgrove adatum litware proseware wingtip tailspintoys humongousinsurance trey-research
  bellowscollege dupont lefevre kowalczyk lindqvist zhang elamrani petrov`.split(/\s+/);
