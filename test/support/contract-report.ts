import { expect } from 'vitest';

/*
 * The contract's section 3, field by field, written from its text and not from our own schema: what somebody else's
 * program may rely on in a report.
 */
type Fields = Readonly<Record<string, unknown>>;

const CODE = /^[a-z-]+\.[a-z0-9-]+$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Parses a report's text and holds it against the contract; answers it for further questions. */
export function contractReport(json: string): Fields {
  const report = fields(JSON.parse(json), 'report');
  expect(report['callpathReport']).toBe(1);
  const tool = fields(report['tool'], 'tool');
  texts(tool, ['name', 'version'], 'tool');
  expect(report['id']).toMatch(UUID);
  expect(report['label']).toBeTypeOf('string');
  for (const at of ['startedAt', 'finishedAt']) expect(report[at], at).toMatch(INSTANT);
  count(report['durationMs'], 'durationMs');
  texts(fields(report['catalog'], 'catalog'), ['id', 'version'], 'catalog');
  expect(report['profile']).toBeTypeOf('string');
  fields(report['options'], 'options');
  checkEnvironment(fields(report['environment'], 'environment'));
  const observations = list(report['observations'], 'observations').map(checkObservation);
  const known = new Set(observations);
  expect(known.size, 'ids of observations').toBe(observations.length);
  const findings = list(report['findings'], 'findings').map((one, at) =>
    checkFinding(one, `findings[${at}]`, known),
  );
  expect(new Set(findings).size, 'ids of findings').toBe(findings.length);
  checkVerdict(fields(report['verdict'], 'verdict'), findings);
  for (const [at, gap] of list(report['notMeasured'], 'notMeasured').entries())
    texts(fields(gap, `notMeasured[${at}]`), ['what', 'why'], `notMeasured[${at}]`);
  expect(report).toHaveProperty('guide');
  return report;
}

function checkEnvironment(environment: Fields): void {
  fields(environment['os'], 'environment.os');
  for (const name of ['interfaces', 'dnsServers', 'vpn']) list(environment[name], `environment.${name}`);
  const proxy = fields(environment['proxy'], 'environment.proxy');
  expect(proxy['source']).toBeTypeOf('string');
  textOrNull(proxy['pacUrl'], 'environment.proxy.pacUrl');
  list(proxy['routes'], 'environment.proxy.routes');
  expect(environment).toHaveProperty('trustStore');
}

function checkVerdict(verdict: Fields, findings: readonly string[]): void {
  oneOf(verdict['status'], ['reachable', 'degraded', 'blocked', 'offline', 'inconclusive'], 'verdict.status');
  if (verdict['primary'] !== null) expect(findings, 'verdict.primary').toContain(verdict['primary']);
  expect(verdict['summary']).toMatch(/\S/);
  expect(verdict['summary'], 'one line').not.toMatch(/\n/);
}

function checkFinding(json: unknown, at: string, observations: ReadonlySet<string>): string {
  const finding = fields(json, at);
  expect(finding['code'], at).toMatch(CODE);
  oneOf(finding['severity'], ['problem', 'warning', 'info'], `${at}.severity`);
  const confidence = Number(finding['confidence']);
  expect(confidence >= 0 && confidence <= 1, `${at}.confidence`).toBe(true);
  const scope = fields(finding['scope'], `${at}.scope`);
  for (const id of list(scope['sets'], `${at}.scope.sets`)) count(id, `${at}.scope.sets`);
  for (const name of ['features', 'hosts', 'addresses', 'ports'])
    allTexts(scope[name], `${at}.scope.${name}`);
  for (const port of list(scope['ports'], at)) expect(port).toMatch(/^\d{1,5}\/(tcp|udp)$/);
  oneOf(scope['route'], ['direct', 'proxy', null], `${at}.scope.route`);
  fields(finding['details'], `${at}.details`);
  for (const id of allTexts(finding['evidence'], `${at}.evidence`))
    expect(observations.has(id), `${at}.evidence ${id}`).toBe(true);
  for (const name of ['title', 'explanation']) expect(finding[name], `${at}.${name}`).toMatch(/\S/);
  allTexts(finding['remediation'], `${at}.remediation`);
  expect(finding['id']).toBeTypeOf('string');
  return String(finding['id']);
}

function checkObservation(json: unknown, index: number): string {
  const at = `observations[${index}]`;
  const observation = fields(json, at);
  texts(observation, ['id', 'kind'], at);
  const target = fields(observation['target'], `${at}.target`);
  if (target['set'] !== null) count(target['set'], `${at}.target.set`);
  expect(target['host'], `${at}.target.host`).toBeTypeOf('string');
  textOrNull(target['address'], `${at}.target.address`);
  if (target['port'] !== null) count(target['port'], `${at}.target.port`);
  oneOf(target['transport'], ['tcp', 'udp'], `${at}.target.transport`);
  oneOf(target['route'], ['direct', 'proxy', null], `${at}.target.route`);
  for (const name of ['startedAtMs', 'durationMs', 'attempts']) count(observation[name], `${at}.${name}`);
  for (const [name, value] of Object.entries(fields(observation['phases'], `${at}.phases`))) {
    oneOf(name, ['dnsMs', 'connectMs', 'tlsMs', 'firstByteMs'], `${at}.phases`);
    count(value, `${at}.phases.${name}`);
  }
  checkOutcome(fields(observation['outcome'], `${at}.outcome`), `${at}.outcome`);
  return String(observation['id']);
}

function checkOutcome(outcome: Fields, at: string): void {
  oneOf(outcome['status'], ['ok', 'failed', 'skipped'], `${at}.status`);
  if (outcome['status'] === 'ok') fields(outcome['value'], `${at}.value`);
  if (outcome['status'] === 'skipped') expect(outcome['reason'], at).toMatch(/\S/);
  if (outcome['status'] !== 'failed') return;
  const failure = fields(outcome['failure'], `${at}.failure`);
  texts(failure, ['step', 'code'], `${at}.failure`);
  textOrNull(failure['detail'], `${at}.failure.detail`);
}

export function fields(value: unknown, at: string): Fields {
  expect(typeof value === 'object' && value !== null && !Array.isArray(value), `${at} is an object`).toBe(
    true,
  );
  return Object.fromEntries(Object.entries(Object(value)));
}

export function list(value: unknown, at: string): readonly unknown[] {
  expect(Array.isArray(value), `${at} is a list`).toBe(true);
  return Array.isArray(value) ? value : [];
}

const allTexts = (value: unknown, at: string): readonly string[] =>
  list(value, at).map((one) => {
    expect(one, at).toBeTypeOf('string');
    return String(one);
  });

function texts(object: Fields, names: readonly string[], at: string): void {
  for (const name of names) {
    expect(object[name], `${at}.${name}`).toBeTypeOf('string');
    expect(object[name], `${at}.${name}`).not.toBe('');
  }
}

const textOrNull = (value: unknown, at: string): void =>
  expect(value === null || typeof value === 'string', at).toBe(true);
const oneOf = (value: unknown, allowed: readonly unknown[], at: string): void =>
  expect(allowed, at).toContain(value);
const count = (value: unknown, at: string): void =>
  expect(typeof value === 'number' && Number.isFinite(value) && value >= 0, at).toBe(true);
