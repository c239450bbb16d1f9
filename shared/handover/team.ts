/**
 * Who can act on a finding; `tenant` sets up Skype for Business and Teams for the organisation; `user` stands for this computer: whoever sits before it, or its local IT.
 */
export const TEAMS = ['firewall', 'proxy', 'dns', 'network', 'tenant', 'user', 'service'] as const;
export type Team = (typeof TEAMS)[number];

export const isTeam = (name: string): name is Team => TEAMS.some((team) => team === name);
