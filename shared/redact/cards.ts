/** What systems call network cards by themselves. Whatever else one is called, a person or a company called it so. */
const GENERAL =
  /^(?:lo\d*|eth\d+|en(?:[ops]\d[\w]{0,12}|\d{1,3})|em\d+|p\d+p\d+|wlan\d+|wl(?:[ops]\d\w{0,12}|\d{1,3})|ww(?:an)?[\dops]\w{0,8}|usb\d+|tun\d*|tap\d*|utun\d+|ppp\d+|wg\d+|ipsec\d+|gif\d+|stf\d+|awdl\d+|llw\d+|anpi\d+|ap\d+|bridge\d+|br\d+|bond\d+|dummy\d+|docker\d+|virbr\d+|vmnet\d+|vboxnet\d+|sit\d+|fwd?\d+|team\d+|(?:ethernet|wi-?fi|wlan|lan|vpn|bluetooth)(?: \d+)?|loopback pseudo-interface \d+|(?:local area connection|connexion au réseau local|lan-verbindung)\*?(?: \d+)?|(?:connexion réseau sans fil|wireless network connection)(?: \d+)?|(?:bluetooth network connection|connexion réseau bluetooth)(?: \d+)?|vethernet \((?:default switch|wsl|commutateur par défaut)[^)]{0,30}\)|teredo tunneling pseudo-interface|6to4 adapter|any|\d{1,3})$/i;

export const isGeneralCard = (name: string): boolean => GENERAL.test(name.normalize('NFC'));
