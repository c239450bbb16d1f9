export interface PortGroup {
  readonly transport: 'TCP' | 'UDP';
  /** In ascending order; three or more in a row as one range: `80`, `3478-3481`. */
  readonly ports: readonly string[];
  /** How many single ports that is. */
  readonly count: number;
}

/** `['443/tcp', '3478/udp', …]` by transport, TCP first, as a firewall rule would list them. */
export function portGroups(labels: readonly string[]): readonly PortGroup[] {
  return (['TCP', 'UDP'] as const)
    .map((transport) => {
      const suffix = `/${transport.toLowerCase()}`;
      const numbers = labels
        .filter((label) => label.endsWith(suffix))
        .map((label) => Number.parseInt(label, 10))
        .filter((port) => Number.isInteger(port));
      const unique = [...new Set(numbers)].toSorted((a, b) => a - b);
      return { transport, ports: collapse(unique), count: unique.length };
    })
    .filter((group) => group.count > 0);
}

function collapse(ports: readonly number[]): readonly string[] {
  const runs: number[][] = [];
  for (const port of ports) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === port - 1) run.push(port);
    else runs.push([port]);
  }
  return runs.flatMap((run) => (run.length >= 3 ? [`${run[0]}-${run.at(-1)}`] : run.map(String)));
}

/** Whether a contrast is a port of the same host (`443/tcp`) and not the name of something else. */
export const isPortLabel = (text: string): boolean => /^\d{1,5}\/(tcp|udp)$/.test(text);
