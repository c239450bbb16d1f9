// Ce qu’un pare-feu ou un proxy doit laisser sortir, liste faite par Callpath
// Catalogue allow-test, version 2026-08-14 (état au 14 août 2026), profil all.
// Tout va vers l’extérieur, depuis les ordinateurs des utilisateurs ; les réponses doivent pouvoir revenir.
// Sans les ensembles marqués « facultatif », le service marche, en moins complet.
// Les noms de la liste vont en direct, tout le reste va là où le dit la ligne ELSEWHERE : y mettre votre
//   proxy.
// Le pare-feu doit laisser sortir ces destinations en direct. Un nom générique couvre tous les niveaux sous
//   son domaine.
// Laissé de côté, car retiré le 5 mai 2025 : ensemble 9, Directory. Remplacé par Teams Free.
// Laissés de côté, faute de domaine SIP (--sip-domain) : lyncdiscover.{sipDomain}.

// Tout le reste : mettre votre proxy à la place de proxy.example:3128.
var ELSEWHERE = "PROXY proxy.example:3128";

function FindProxyForURL(url, host) {
  host = host.toLowerCase();
  if (host.charAt(host.length - 1) == ".") host = host.substring(0, host.length - 1);

  // Ensemble 1, Teams, pour appels et partage d’écran : obligatoire
  // Il n’a que des plages d’adresses, pour un pare-feu et non pour un proxy (UDP 3478-3481) :
  //   52.112.0.0/14, 52.122.0.0/15, 2603:1063::/38

  // Ensemble 2, Teams, pour disponibilité (présence) : obligatoire
  // Un proxy ne transporte pas UDP 443 : un pare-feu doit le laisser sortir en direct.
  if (dnsDomainIs(host, ".teams.test") ||
      host == "teams.test") return "DIRECT";

  // Ensemble 3, Teams, pour réunions : obligatoire
  if (shExpMatch(host, "*cdn.note.test") ||
      shExpMatch(host, "autodiscover.*.host.test")) return "DIRECT";

  // Ensemble 4, Extras : facultatif
  // Nice to have; not more.
  // Le reste est couvert par les règles de l’ensemble 2.
  if (host == "other.test") return "DIRECT";

  // Ensemble 5, Teams, pour appels et partage d’écran : facultatif
  // Rien à ajouter : les règles de l’ensemble 2 suffisent.

  // Ensemble 6, Teams, pour messages vers d’autres organisations : obligatoire
  if (host == "192.0.2.7" ||
      host == "2001:db8::7" ||
      host == "[2001:db8::7]") return "DIRECT";

  // Ensemble 7, Teams, pour connexion au compte : obligatoire
  // Il n’a ici ni noms ni plages d’adresses : aucune règle pour lui.

  // Ensemble 8, Teams : obligatoire
  // Aucun port n’est publié pour lui.
  if (host == "no-ports.test") return "DIRECT";

  return ELSEWHERE;
}
