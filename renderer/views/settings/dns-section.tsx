import { Button, Input } from '@fluentui/react-components';
import { type ReactElement, useRef, useState } from 'react';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';
import { useAppState } from '../../state/store.ts';
import { useTellProblem } from '../../state/tell-problem.ts';
import { dnsServer } from './dns-server.ts';
import { RemovableList } from './removable-list.tsx';
import { SettingRow } from './setting-row.tsx';
import type { SaveSettings } from './use-save-settings.ts';

export function DnsSection({ save }: { readonly save: SaveSettings }): ReactElement {
  const { sections, dns } = useMessages().ui.settings;
  const servers = useAppState((state) => state.settings.dnsServers);
  const tell = useTellProblem();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = (): void => {
    const server = dnsServer(typed);
    field.current?.focus();
    if (typed.trim() === '') return setError(dns.first);
    if (server === null) return setError(dns.notAnAddress(typed.trim()));
    if (servers.includes(server)) return setError(dns.already(server));
    setTyped('');
    setError(null);
    void save({ dnsServers: [...servers, server] }).then(tell);
  };
  return (
    <Section title={sections.dns}>
      <SettingRow label={dns.label} hint={dns.hint} error={error}>
        {(control) => (
          <>
            <Input
              {...control}
              ref={(input: HTMLInputElement | null) => {
                field.current = input;
              }}
              value={typed}
              spellCheck={false}
              autoComplete="off"
              onChange={(_, { value }) => {
                setTyped(value);
                setError(null);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') add();
              }}
            />
            <Button onClick={add}>{dns.add}</Button>
          </>
        )}
      </SettingRow>
      <RemovableList
        label={sections.dns}
        empty={dns.system}
        items={servers.map((server) => ({ key: server, text: server, removeLabel: dns.remove(server) }))}
        onRemove={(index) => void save({ dnsServers: servers.toSpliced(index, 1) }).then(tell)}
        onEmptied={() => field.current?.focus()}
      />
    </Section>
  );
}
