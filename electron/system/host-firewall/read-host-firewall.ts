import { toolOutput } from '../tool-output.ts';
import { fromIptables } from './from-iptables.ts';
import { fromNftables } from './from-nftables.ts';
import { fromPf } from './from-pf.ts';
import { FIREWALL_SCRIPT, fromPowershell } from './from-powershell.ts';
import type { HostFirewall } from '../../../shared/model/environment.ts';

/** PowerShell takes its time to start; the run goes on meanwhile. */
const WINDOWS_MS = 15_000;
const UNIX_MS = 1500;

/** This computer's own firewall; null where nobody may read it (on Linux and macOS only root may). Never rejects. */
export async function readHostFirewall(signal: AbortSignal): Promise<HostFirewall | null> {
  const output = (command: string, args: readonly string[], waitMs = UNIX_MS): Promise<string> =>
    toolOutput(command, args, waitMs, signal);
  switch (process.platform) {
    case 'win32':
      return fromPowershell(
        await output(
          'powershell.exe',
          ['-NoProfile', '-NonInteractive', '-Command', FIREWALL_SCRIPT],
          WINDOWS_MS,
        ),
      );
    case 'darwin':
      return process.getuid?.() === 0 ? fromPf(await output('/sbin/pfctl', ['-sr'])) : null;
    default: {
      if (process.getuid?.() !== 0) return null;
      const [nft, v4] = await Promise.all([
        output('/usr/sbin/nft', ['-j', 'list', 'ruleset']),
        output('/usr/sbin/iptables-save', ['-t', 'filter']),
      ]);
      const [ours, older] = [fromNftables(nft), fromIptables(v4)];
      if (ours === null || older === null) return ours ?? older;
      return {
        ...ours,
        enabled: ours.enabled || older.enabled,
        outbound: ours.outbound === 'block' || older.outbound === 'block' ? 'block' : 'allow',
        blocks: [...ours.blocks, ...older.blocks],
      };
    }
  }
}
