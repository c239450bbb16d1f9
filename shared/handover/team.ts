/** Who can act on a finding; `user` stands for this computer: whoever sits before it, or its local IT. */
export const TEAMS = ['firewall', 'proxy', 'dns', 'network', 'user', 'service'] as const;
export type Team = (typeof TEAMS)[number];

export const isTeam = (name: string): name is Team => TEAMS.some((team) => team === name);
