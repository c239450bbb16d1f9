import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, EVENT_CHANNEL } from './desktop/channels.ts';
import { CALL_NAMES, type HostEvent } from '../shared/api/diagnostics-api.ts';

type Listener = (event: HostEvent) => void;

const listeners = new Set<Listener>();
/** Told before anybody listened: the page first asks where things stand, and then listens. */
let early: HostEvent[] = [];

ipcRenderer.on(EVENT_CHANNEL, (_event, told: HostEvent) => {
  if (listeners.size === 0) early.push(told);
  else for (const listener of listeners) listener(told);
});

function listen(listener: Listener): () => void {
  // A listener of its own for each time, as two may be the same function.
  const own: Listener = (event) => listener(event);
  listeners.add(own);
  const missed = early;
  early = [];
  for (const event of missed) own(event);
  return () => listeners.delete(own);
}

// The page may reach these functions and nothing of Electron: no channel, no event object.
contextBridge.exposeInMainWorld('diagnostics', {
  ...Object.fromEntries(
    CALL_NAMES.map((name) => [name, (params: unknown) => ipcRenderer.invoke(callChannel(name), params)]),
  ),
  listen,
});
