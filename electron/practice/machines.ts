import { HOSTS } from './hosts.ts';

/** Who runs a machine: each operator buys its certificates elsewhere, as unrelated services do. */
export const OPERATORS = {
  contoso: 'Practice Contoso Root',
  people: 'Practice People Root',
  identity: 'Practice Identity Root',
  partner: 'Practice Partner Root',
  neutral: 'Practice Neutral Root',
} as const;
export type Operator = keyof typeof OPERATORS;

/** One listening TCP port with what speaks behind it. Names on one machine share port and address, told apart by SNI or Host. */
export interface Machine {
  readonly speaks: 'https' | 'http' | 'sip';
  readonly names: readonly [string, ...string[]];
  readonly operator: Operator;
}

export const MACHINE_IDS = [
  'web',
  'web-plain',
  'people',
  'people-plain',
  'sign-in',
  'sip',
  'federation',
  'revocation',
  'control',
  'control-plain',
] as const;
export type MachineId = (typeof MACHINE_IDS)[number];

export const MACHINES: Readonly<Record<MachineId, Machine>> = {
  web: { speaks: 'https', names: [HOSTS.webdir, HOSTS.meet, HOSTS.config], operator: 'contoso' },
  'web-plain': { speaks: 'http', names: [HOSTS.meet], operator: 'contoso' },
  people: { speaks: 'https', names: [HOSTS.directoryApi, HOSTS.directory], operator: 'people' },
  'people-plain': { speaks: 'http', names: [HOSTS.directory], operator: 'people' },
  'sign-in': { speaks: 'https', names: [HOSTS.login], operator: 'identity' },
  sip: { speaks: 'sip', names: [HOSTS.sipdir], operator: 'contoso' },
  federation: { speaks: 'sip', names: [HOSTS.federation], operator: 'partner' },
  revocation: { speaks: 'http', names: [HOSTS.crl, HOSTS.ocsp], operator: 'identity' },
  control: { speaks: 'https', names: [HOSTS.control], operator: 'neutral' },
  'control-plain': { speaks: 'http', names: [HOSTS.control, HOSTS.portal], operator: 'neutral' },
};

/** UDP ports of the media relay, in the order of the catalogue. */
export const RELAY_COUNT = 4;

/** The ports that the system chose for this start. */
export interface Ports {
  readonly tcp: Readonly<Record<MachineId, number>>;
  readonly relay: readonly number[];
  readonly controlStun: number;
  /** The network's own DNS server, and one outside. */
  readonly resolver: number;
  readonly independentResolver: number;
}
