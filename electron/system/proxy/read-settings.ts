import { fromGnome } from './from-gnome.ts';
import { fromMacos } from './from-macos.ts';
import { fromVariables } from './from-variables.ts';
import { fromWindows, fromWinHttpBlob, registryValues } from './from-windows.ts';
import { toolOutput } from '../tool-output.ts';
import { AUTO_DETECT, type ProxySettings } from './proxy-settings.ts';

/** A tool that hangs costs this much, once. */
const TOOL_MS = 2000;

const outputOf = (command: string, args: readonly string[], signal: AbortSignal): Promise<string> =>
  toolOutput(command, args, TOOL_MS, signal);

/**
 * The proxy that this computer is set to use: the environment first (what a terminal says is meant), then the
 * system's own setting. Never rejects; what cannot be read is no setting.
 */
export async function readProxySettings(
  variables: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<ProxySettings> {
  const fromTerminal = fromVariables(variables);
  if (fromTerminal.mode !== 'none') return fromTerminal;
  switch (process.platform) {
    case 'win32':
      return readWindows(signal);
    case 'darwin':
      return fromMacos(await outputOf('/usr/sbin/scutil', ['--proxy'], signal));
    default:
      // Without a desktop nobody has set anything; what the network hands out to its computers is the best that is known.
      return variables['DBUS_SESSION_BUS_ADDRESS'] === undefined &&
        variables['XDG_CURRENT_DESKTOP'] === undefined
        ? AUTO_DETECT
        : fromGnome(await outputOf('gsettings', ['list-recursively', 'org.gnome.system.proxy'], signal));
  }
}

const INTERNET = 'Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
const POLICY = 'HKLM\\Software\\Policies\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';

async function readWindows(signal: AbortSignal): Promise<ProxySettings> {
  const query = async (key: string): Promise<ReadonlyMap<string, string>> =>
    registryValues(await outputOf('reg', ['query', key], signal));
  const policy = await query(POLICY);
  const perMachine = Number(policy.get('ProxySettingsPerUser') ?? 1) === 0;
  const root = perMachine ? `HKLM\\${INTERNET}` : `HKCU\\${INTERNET}`;
  const values = new Map([...(await query(root)), ...(await query(`${root}\\Connections`))]);
  const chosen = fromWindows(values, perMachine ? 'windows-policy' : 'windows-user');
  if (chosen.mode !== 'none') return chosen;
  const machine = await query(`HKLM\\${INTERNET}\\Connections`);
  return fromWinHttpBlob(machine.get('WinHttpSettings') ?? '');
}
