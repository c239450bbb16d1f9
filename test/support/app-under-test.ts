import { createApp, type App } from '../../electron/app/app.ts';
import type { Delivery, Host } from '../../electron/app/host.ts';
import type { CallName, CallParams, CallResult, HostEvent } from '../../shared/api/diagnostics-api.ts';
import type { Answer, Problem } from '../../shared/api/problem.ts';
import type { Settings } from '../../shared/api/settings.ts';

export interface AppUnderTest extends AsyncDisposable {
  readonly app: App;
  /** Everything told since the start. */
  readonly events: readonly HostEvent[];
  readonly delivered: readonly Delivery[];
  readonly applied: readonly Settings[];
  readonly copied: readonly string[];
  readonly opened: readonly string[];
  readonly call: <N extends CallName>(name: N, params: CallParams<N>) => Promise<Answer<CallResult<N>>>;
  /** The answer's value; a problem fails the test. */
  readonly ask: <N extends CallName>(name: N, params: CallParams<N>) => Promise<CallResult<N>>;
  /** The answer's problem; a value fails the test. */
  readonly refusal: <N extends CallName>(name: N, params: CallParams<N>) => Promise<Problem>;
  /** The first event of this type, told already or yet to come. */
  readonly next: <T extends HostEvent['type']>(type: T) => Promise<Extract<HostEvent, { readonly type: T }>>;
}

/** The application with a data folder of its own, in a program that only notes what it is asked. */
export async function appUnderTest(dataFolder: string, more: Partial<Host> = {}): Promise<AppUnderTest> {
  const events: HostEvent[] = [];
  const delivered: Delivery[] = [];
  const applied: Settings[] = [];
  const copied: string[] = [];
  const opened: string[] = [];
  const app = await createApp({
    runtime: ['Test 1.0'],
    systemLang: 'en',
    dataFolder,
    can: { chooseFolder: true },
    deliver: async (delivery) => {
      delivered.push(delivery);
      return `/chosen/${delivery.fileName}`;
    },
    printPdf: async (html) => Buffer.from(`%PDF of ${html.length}`),
    chooseFolder: async () => null,
    copyText: async (text) => void copied.push(text),
    openLink: async (url) => void opened.push(url),
    applySettings: (settings) => void applied.push(settings),
    ...more,
  });
  const stop = app.listen((event) => events.push(event));
  const call: AppUnderTest['call'] = async (name, params) =>
    (await app.answer(name, params)) as Answer<CallResult<typeof name>>;

  return {
    app,
    events,
    delivered,
    applied,
    copied,
    opened,
    call,
    async ask(name, params) {
      const answer = await call(name, params);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
      return answer.value;
    },
    async refusal(name, params) {
      const answer = await call(name, params);
      if (answer.ok) throw new Error(`${name}: was not refused`);
      return answer.problem;
    },
    next: (type) =>
      new Promise((resolve) => {
        const told = events.find(isOf(type));
        if (told !== undefined) {
          resolve(told);
          return;
        }
        const unlisten = app.listen((event) => {
          if (!isOf(type)(event)) return;
          unlisten();
          resolve(event);
        });
      }),
    async [Symbol.asyncDispose]() {
      await app.close();
      stop();
    },
  };
}

const isOf =
  <T extends HostEvent['type']>(type: T) =>
  (event: HostEvent): event is Extract<HostEvent, { readonly type: T }> =>
    event.type === type;
