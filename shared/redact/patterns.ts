const VALUE = String.raw`("[^"]*"|'[^']*'|[^\s"'&;,<>]+)`;
/** `key=value` and `key: value` where the key says that the value is nobody else's matter. */
const keyed = (keys: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])((?:${keys})["']?\s?[=:]\s?)${VALUE}`, 'giu');

export const SECRET_KEYS = String.raw`[\w-]{0,30}(?:passw(?:or)?d|pwd|passwort|motdepasse|secret|token|api[_-]?key|apikey|signature|sig|session(?:[_-]?id)?|sess|sid|phpsessid|jsessionid|aspsessionid\w*|nonce|assertion|samlresponse|samlrequest|ticket|auth|authorization|credentials?|magic|otp)`;
export const USER_KEYS = String.raw`[\w-]{0,30}(?:user(?:[_-]?name)?|login|logon|usr|uname|account|benutzer|utilisateur|samaccountname|upn|principal)`;
export const HOST_KEYS = String.raw`[\w-]{0,30}(?:host[_-]?name|computer(?:[_-]?name)?|machine(?:[_-]?name)?|workstation|netbios\w*|device[_-]?name|nas[_-]?id|ap[_-]?name)`;
export const NETWORK_KEYS = String.raw`[\w-]{0,30}(?:ssid|essid|wlan(?:[_-]?name)?|wifi[_-]?name)`;
export const MAC_KEYS = String.raw`[\w-]{0,30}(?:mac(?:[_-]?addr(?:ess)?)?|bssid)`;
export const REALM_KEYS = String.raw`realm|[\w-]{0,30}domain|workgroup|tenant`;

/** The whole name of a field. */
export const named = (keys: string): RegExp => new RegExp(`^(?:${keys})$`, 'iu');

export const KEYED_SECRET = keyed(SECRET_KEYS);
export const KEYED_USER = keyed(USER_KEYS);
export const KEYED_HOST = keyed(HOST_KEYS);
export const KEYED_MAC = keyed(MAC_KEYS);
/** A network's name may hold spaces: it goes to the end of the line, of the quotation or of the field. */
export const KEYED_NETWORK = new RegExp(
  String.raw`(?<![\p{L}\p{N}])((?:${NETWORK_KEYS})["']?\s?[=:]\s?)("[^"]*"|'[^']*'|«[^»]*»|[^\r\n"'&;,<>]+)`,
  'giu',
);
/** Without doubt: `user=jdupont`, and not `account: closed`. */
export const ASSIGNED_USER = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${USER_KEYS})=([^\s"'&;,<>]+)`, 'giu');
export const ASSIGNED_NETWORK = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${NETWORK_KEYS})=([^\s"'&;,<>]+)`,
  'giu',
);
/** As people write it: `SSID Livebox-7F3A`, `SSID “Café”`. */
export const NAMED_NETWORK = /(?<![\p{L}\p{N}])(E?SSID )(“[^”]*”|«[^»]*»|"[^"]*"|[^\s,;:()=]+)/gu;
export const KEYED_REALM = keyed(REALM_KEYS);

/** Whole header lines. */
export const HEADER_LINE =
  /\b((?:proxy-)?authorization|(?:set-)?cookie2?|x-api-key|x-auth-token|x-amz-security-token|(?:proxy-)?authentication-info)(\s*:\s*)([^\r\n]+)/gi;
/** Words that are credentials by their form: after a scheme, or JSON web tokens. */
export const SCHEME_TOKEN =
  /\b(Basic|Bearer|Digest|NTLM|Negotiate|Kerberos)(\s+)(?=[a-z]*[^a-z\s])([A-Za-z0-9+/=_.~-]{8,})/g;
export const JWT = /(?<![\w-])eyJ[\w-]{8,4000}(?:\.[\w-]+){1,2}/g;
export const USER_PASSWORD =
  /(?<![\p{L}\p{N}/._-])([\p{L}\p{N}._-]{1,100}:[^\s@/:"'<>]{1,200})@(?=[\p{L}\p{N}[])/gu;

export const URL_LIKE = /\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s"'<>\\^`{}|«»“”]+/gi;
export const E_MAIL =
  /(?<![\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}.!#$%&'*+/=?^_`~-]{0,80}(?:\([\p{L}\p{N}.-]+\))?)@((?:[\p{L}\p{N}-]+\.)+[\p{L}][\p{L}\p{N}-]+|[\p{L}\p{N}-]+)/gu;
export const SKYPE_NAME = /\b(live:|skype:|8:live:|tel:\+?)([\p{L}\p{N}._,+-]{3,})/giu;

/** A file's place on a computer: whole, for every folder of it may be called after somebody. */
export const WINDOWS_PATH =
  /(?<![\p{L}\p{N}])[A-Z]:[\\/](?:[^\\/:*?"<>|\r\n]{1,100}[\\/])*[^\\/:*?"<>|\r\n\s,;]*/giu;
export const UNIX_PATH =
  /(?<![\p{L}\p{N}/:.])\/(?:etc|home|Users|opt|var|usr|tmp|mnt|media|srv|root|data|export|Applications|Library|Volumes|private)(?:\/[^\s/:"'<>|,;]+)+/gu;
/** A part of a certificate's name. */
export const NAME_PART =
  /(?<![\p{L}\p{N}])((?:CN|OU|O|L|ST|STREET|DC|UID|SN|serialNumber|emailAddress)=)([^,;"'<>«»“”\r\n/=]+)(?=[,;"'<>«»“”\r\n/]|$)/gu;
export const WINDOWS_HOME =
  /([A-Z]:[\\/]+(?:Users|Documents and Settings|Benutzer|Utilisateurs)[\\/]+)([^\\/:*?"<>|\r\n]+)/gi;
export const UNIX_HOME = /(\/(?:home|Users|var\/home|export\/home)\/)([^/\s:"'<>|]+)/g;
export const SHARE = /(?<![\\:])\\\\([\p{L}\p{N}._-]+)((?:\\[^\\/:*?"<>|\r\n\s]+)*)/gu;
/** `CONTOSO\jdupont` */
export const DOWN_LEVEL_NAME =
  /(?<![\\/:\p{L}\p{N}.])([\p{L}][\p{L}\p{N}.-]{1,14})\\([\p{L}\p{N}][\p{L}\p{N}._$'’-]{1,40})(?![\\\p{L}\p{N}])/gu;
export const SECURITY_ID = /\bS-1-\d+(?:-\d+){2,14}\b/g;
export const GUID = /(?<![\da-f-])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\da-f-])/gi;
/** The names that Windows and macOS give computers, and network cards that are called after their address. */
export const COMPUTER =
  /(?<![\p{L}\p{N}.-])(?:(?:[\p{L}\p{N}]+-)*(?:macbook|imac|laptop|notebook|workstation|desktop)(?:-(?:pro|air|mini))*-[\p{L}\p{N}-]+|(?:[\p{L}\p{N}]+-)+(?:macbook|imac|laptop|notebook|workstation|desktop|pc)\d*|pc-[\p{L}\p{N}-]{3,})(?![\p{L}\p{N}])/giu;
/** The same in the capitals that Windows writes them in. */
export const CAPITAL_COMPUTER =
  /(?<![\p{L}\p{N}.-])(?:[A-Z0-9]+-)*(?:WIN|SRV|SERVER|WKS|WS|NB|LT|PC|DC\d*|PX|PROXY|FS|EX|SQL|TS|RDS)\d*(?:-[A-Z0-9]+)+(?![\p{L}\p{N}])/gu;

export const MAC =
  /(?<![\da-f:.-])(?:[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}|(?:[\da-f]{4}\.){2}[\da-f]{4})(?![\da-f:.-]|\w)/gi;
export const CARD_WITH_MAC = /\b(enx)([\da-f]{12})\b/gi;
export const REVERSED_IPV4 = /(?<![\d.])((?:\d{1,3}\.){3}\d{1,3})\.in-addr\.arpa/gi;
export const REVERSED_IPV6 = /(?<![\da-f.])((?:[\da-f]\.){31}[\da-f])\.ip6\.arpa/gi;
export const IPV4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2}(?!\d))?(?![\d]|\.\d)/g;
export const IPV6 =
  /(?<![\p{L}\p{N}:.])(?:[\da-f]{0,4}:){2,7}(?:[\da-f]{1,4}|\d{1,3}(?:\.\d{1,3}){3})?(?:\/\d{1,3}(?!\d))?(?![\p{L}\p{N}:])/giu;
export const ZONE = /(%)([\p{L}\p{N}][^\s/\]"',;)]*)/gu;
/** Written with dashes, as access providers name their customers' addresses. */
export const DASHED_IPV4 = /(?<![\p{L}\p{N}-])(?:ip-)?(\d{1,3}(?:-\d{1,3}){3})(?![\p{L}\p{N}]|-\d)/gu;

/** A name with a dot in it, a wildcard included; or an encoded label. */
export const NAME =
  /(?<![\p{L}\p{N}_.-])(?:\*\.)?(?:[\p{L}\p{N}_*](?:[\p{L}\p{N}\p{M}_*-]{0,61}[\p{L}\p{N}\p{M}_*])?\.)+(?:xn--[a-z0-9-]{2,58}|[\p{L}][\p{L}\p{N}-]{0,61}[\p{L}\p{N}])(?![\p{L}\p{N}_-])|(?<![\p{L}\p{N}.-])xn--[a-z0-9-]{2,58}/giu;
/** What only looks like a name: files. None of these endings is a domain. */
export const FILE_NAME =
  /\.(?:aspx?|bat|bin|cfg|cgi|cer|conf|crt|csv|css|dat|dll|exe|gif|htm|html|ico|ini|jpe?g|js|json|jsp|jsx|log|mjs|pac|pdf|pem|php|png|ps1|svg|tgz|ts|tsx|txt|woff2?|xml|ya?ml)$/i;

/** A piece of text that holds percent-encoded characters. */
export const ENCODED = /(?<![^\s"'<>&=?#/;,])[^\s"'<>&=?#/;,%]*%[\da-f]{2}[^\s"'<>&=?#/;,]*/gi;
