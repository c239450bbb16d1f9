// What a firewall or proxy has to let out, made by Callpath
// Catalogue allow-test, version 2026-08-14 (as of 14 August 2026), profile all.
// All of it is outbound, from the users’ computers; what is answered must be let back in.
// Without the sets marked optional the service works, with something less.
// Names of the list go directly, everything else goes where the line ELSEWHERE says: put your proxy there.
// The firewall must let these places out directly. Wildcards cover every depth below their domain.
// Left out because it was retired on 5 May 2025: set 9, Directory. Its successor: Teams Free.
// Left out because no SIP domain was given (--sip-domain): lyncdiscover.{sipDomain}.

// Everything else: put your proxy in the place of proxy.example:3128.
var ELSEWHERE = "PROXY proxy.example:3128";

function FindProxyForURL(url, host) {
  host = host.toLowerCase();
  if (host.charAt(host.length - 1) == ".") host = host.substring(0, host.length - 1);

  // Set 1, Teams, for calls and screen sharing: required
  // It has only address ranges, for a firewall and not for a proxy (UDP 3478-3481): 52.112.0.0/14,
  //   52.122.0.0/15, 2603:1063::/38

  // Set 2, Teams, for availability (presence): required
  // A proxy does not carry UDP 443: a firewall has to let it out directly.
  if (dnsDomainIs(host, ".teams.test") ||
      host == "teams.test") return "DIRECT";

  // Set 3, Teams, for meetings: required
  if (shExpMatch(host, "*cdn.note.test") ||
      shExpMatch(host, "autodiscover.*.host.test")) return "DIRECT";

  // Set 4, Extras: optional
  // Nice to have; not more.
  // The rest of it is covered by the rules of set 2.
  if (host == "other.test") return "DIRECT";

  // Set 5, Teams, for calls and screen sharing: optional
  // Nothing of its own: the rules of set 2 cover it.

  // Set 6, Teams, for messages to other organisations: required
  if (host == "192.0.2.7" ||
      host == "2001:db8::7" ||
      host == "[2001:db8::7]") return "DIRECT";

  // Set 7, Teams, for sign-in: required
  // It has neither names nor address ranges here, so that there is no rule for it.

  // Set 8, Teams: required
  // No ports are published for it.
  if (host == "no-ports.test") return "DIRECT";

  return ELSEWHERE;
}
