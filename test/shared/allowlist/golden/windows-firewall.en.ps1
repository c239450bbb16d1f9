#Requires -RunAsAdministrator
# What a firewall or proxy has to let out, made by Callpath
# Catalogue allow-test, version 2026-08-14 (as of 14 August 2026), profile all.
# All of it is outbound, from the users' computers; what is answered must be let back in.
# Without the sets marked optional the service works, with something less.
# Run it as an administrator. It replaces the rules of the group "Callpath" and touches no others.
# Windows lets everything out unless somebody changed that, and a rule that blocks outweighs these.
# Left out because it was retired on 5 May 2025: set 9, Directory. Its successor: Teams Free.
# Left out because no SIP domain was given (--sip-domain): lyncdiscover.{sipDomain}.

$ErrorActionPreference = 'Stop'
Get-NetFirewallRule -Group 'Callpath' -ErrorAction SilentlyContinue | Remove-NetFirewallRule

# Set 1, Teams, for calls and screen sharing: required
New-NetFirewallRule -Name 'Callpath-1-UDP' -Group 'Callpath' `
  -DisplayName 'Callpath 1 Teams UDP' `
  -Description 'Set 1, Teams, for calls and screen sharing: required' `
  -Direction Outbound -Action Allow -Protocol UDP -RemotePort @('3478-3481') `
  -RemoteAddress @(
    '52.112.0.0/14',
    '52.122.0.0/15',
    '2603:1063::/38'
  ) | Out-Null

# Set 2, Teams, for availability (presence): required
New-NetFirewallRule -Name 'Callpath-2-TCP' -Group 'Callpath' `
  -DisplayName 'Callpath 2 Teams TCP' `
  -Description 'Set 2, Teams, for availability (presence): required' `
  -Direction Outbound -Action Allow -Protocol TCP -RemotePort @('80', '443') `
  -RemoteAddress @(
    '52.112.0.0/14',
    '52.122.0.0/15',
    '2603:1ec:42::/48'
  ) | Out-Null
New-NetFirewallRule -Name 'Callpath-2-UDP' -Group 'Callpath' `
  -DisplayName 'Callpath 2 Teams UDP' `
  -Description 'Set 2, Teams, for availability (presence): required' `
  -Direction Outbound -Action Allow -Protocol UDP -RemotePort @('443') `
  -RemoteAddress @(
    '52.112.0.0/14',
    '52.122.0.0/15',
    '2603:1ec:42::/48'
  ) | Out-Null

# Set 3, Teams, for meetings: required
# No address ranges are published for it. Let these names out by a proxy or a firewall that knows names (TCP
#   443): *cdn.note.test, autodiscover.*.host.test

# Set 4, Extras: optional
# Nice to have; not more.
# No address ranges are published for it. Let these names out by a proxy or a firewall that knows names (TCP
#   443): config.teams.test, other.test

# Set 5, Teams, for calls and screen sharing: optional
# Nothing of its own: the rules of set 2 cover it.

# Set 6, Teams, for messages to other organisations: required
New-NetFirewallRule -Name 'Callpath-6-TCP' -Group 'Callpath' `
  -DisplayName 'Callpath 6 Teams TCP' `
  -Description 'Set 6, Teams, for messages to other organisations: required' `
  -Direction Outbound -Action Allow -Protocol TCP -RemotePort @('5061') `
  -RemoteAddress @(
    '192.0.2.7/32',
    '2001:db8::7/128'
  ) | Out-Null

# Set 7, Teams, for sign-in: required
# It has neither names nor address ranges here, so that there is no rule for it.

# Set 8, Teams: required
# No address ranges are published for it. Let these names out by a proxy or a firewall that knows names:
#   no-ports.test
