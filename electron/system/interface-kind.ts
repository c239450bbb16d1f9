import type { NetworkInterface } from '../../shared/model/environment.ts';

/**
 * Kernel names of tunnels (`tun0`, `wg0`, `utun4`, `cscotun0`), and what VPN clients call their adapters on Windows.
 * Names are all that Node tells: a VPN whose adapter is called `Ethernet 3` is not recognised.
 */
const VPN_NAMES: readonly RegExp[] = [
  /^(tun|tap|wg|ppp|utun|ipsec|zt|vti|xfrm|l2tp|pptp|ovpn|nordlynx|proton|mullvad|gpd|cscotun|tailscale|warp)\w*$/i,
  /\b(vpn|anyconnect|forti(net|client|ssl)\w*|globalprotect|pangp|wireguard|wintun|tap-windows|zerotier)\b/i,
  /\b(openvpn|tailscale|zscaler|pulse secure|juniper|sonicwall|check ?point|cloudflare warp)\b/i,
];
const WIFI_NAMES = /^(wl\w+|wlan\d*|ath\d+|wi-?fi\b.*|wlan\b.*)$/i;
const ETHERNET_NAMES = /^(eth\d+|en[opsxP]\w+|em\d+|ethernet\b.*|local area connection.*|lan-verbindung.*)$/i;
const LOOPBACK_NAMES = /^(lo\d*|loopback\b.*)$/i;

/**
 * A guess by the name; `wireless` where the system says so. macOS calls Wi-Fi and Ethernet alike (`en0`), which is
 * then `other`.
 */
export function interfaceKind(name: string, wireless: boolean): NetworkInterface['kind'] {
  if (LOOPBACK_NAMES.test(name)) return 'loopback';
  if (VPN_NAMES.some((pattern) => pattern.test(name))) return 'vpn';
  if (wireless || WIFI_NAMES.test(name)) return 'wifi';
  return ETHERNET_NAMES.test(name) ? 'ethernet' : 'other';
}
