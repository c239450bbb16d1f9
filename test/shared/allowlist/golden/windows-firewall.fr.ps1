#Requires -RunAsAdministrator
# Ce qu'un pare-feu ou un proxy doit laisser sortir, liste faite par Callpath
# Catalogue allow-test, version 2026-08-14 (etat au 14 aout 2026), profil all.
# Tout va vers l'exterieur, depuis les ordinateurs des utilisateurs ; les reponses doivent pouvoir revenir.
# Sans les ensembles marques "facultatif", le service marche, en moins complet.
# A executer en tant qu'administrateur. Les regles du groupe "Callpath" sont remplacees, aucune autre n'est
#   touchee.
# Windows laisse tout sortir tant que personne n'a change ce reglage, et une regle qui bloque l'emporte sur
#   celles-ci.
# Laisse de cote, car retire le 5 mai 2025 : ensemble 9, Directory. Remplace par Teams Free.
# Laisses de cote, faute de domaine SIP (--sip-domain) : lyncdiscover.{sipDomain}.

$ErrorActionPreference = 'Stop'
Get-NetFirewallRule -Group 'Callpath' -ErrorAction SilentlyContinue | Remove-NetFirewallRule

# Ensemble 1, Teams, pour appels et partage d'ecran : obligatoire
New-NetFirewallRule -Name 'Callpath-1-UDP' -Group 'Callpath' `
  -DisplayName 'Callpath 1 Teams UDP' `
  -Description 'Ensemble 1, Teams, pour appels et partage d''ecran : obligatoire' `
  -Direction Outbound -Action Allow -Protocol UDP -RemotePort @('3478-3481') `
  -RemoteAddress @(
    '52.112.0.0/14',
    '52.122.0.0/15',
    '2603:1063::/38'
  ) | Out-Null

# Ensemble 2, Teams, pour disponibilite (presence) : obligatoire
New-NetFirewallRule -Name 'Callpath-2-TCP' -Group 'Callpath' `
  -DisplayName 'Callpath 2 Teams TCP' `
  -Description 'Ensemble 2, Teams, pour disponibilite (presence) : obligatoire' `
  -Direction Outbound -Action Allow -Protocol TCP -RemotePort @('80', '443') `
  -RemoteAddress @(
    '52.112.0.0/14',
    '52.122.0.0/15',
    '2603:1ec:42::/48'
  ) | Out-Null
New-NetFirewallRule -Name 'Callpath-2-UDP' -Group 'Callpath' `
  -DisplayName 'Callpath 2 Teams UDP' `
  -Description 'Ensemble 2, Teams, pour disponibilite (presence) : obligatoire' `
  -Direction Outbound -Action Allow -Protocol UDP -RemotePort @('443') `
  -RemoteAddress @(
    '52.112.0.0/14',
    '52.122.0.0/15',
    '2603:1ec:42::/48'
  ) | Out-Null

# Ensemble 3, Teams, pour reunions : obligatoire
# Aucune plage d'adresses n'est publiee pour lui. Laisser sortir ces noms par un proxy ou un pare-feu qui
#   connait les noms (TCP 443) : *cdn.note.test, autodiscover.*.host.test

# Ensemble 4, Extras : facultatif
# Nice to have; not more.
# Aucune plage d'adresses n'est publiee pour lui. Laisser sortir ces noms par un proxy ou un pare-feu qui
#   connait les noms (TCP 443) : config.teams.test, other.test

# Ensemble 5, Teams, pour appels et partage d'ecran : facultatif
# Rien a ajouter : les regles de l'ensemble 2 suffisent.

# Ensemble 6, Teams, pour messages vers d'autres organisations : obligatoire
New-NetFirewallRule -Name 'Callpath-6-TCP' -Group 'Callpath' `
  -DisplayName 'Callpath 6 Teams TCP' `
  -Description 'Ensemble 6, Teams, pour messages vers d''autres organisations : obligatoire' `
  -Direction Outbound -Action Allow -Protocol TCP -RemotePort @('5061') `
  -RemoteAddress @(
    '192.0.2.7/32',
    '2001:db8::7/128'
  ) | Out-Null

# Ensemble 7, Teams, pour connexion au compte : obligatoire
# Il n'a ici ni noms ni plages d'adresses : aucune regle pour lui.

# Ensemble 8, Teams : obligatoire
# Aucune plage d'adresses n'est publiee pour lui. Laisser sortir ces noms par un proxy ou un pare-feu qui
#   connait les noms : no-ports.test
