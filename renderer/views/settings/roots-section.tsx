import { AddRegular } from '@fluentui/react-icons';
import { type ReactElement, useRef, useState } from 'react';
import { MAX_MEGABYTES } from '../../../shared/api/settings.ts';
import { FileButton } from '../../components/file-button.tsx';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';
import { readFile } from '../../state/read-file.ts';
import { useAppState, usePage } from '../../state/store.ts';
import { useTellProblem } from '../../state/tell-problem.ts';
import { certificatesIn } from './certificates-in.ts';
import { RemovableList } from './removable-list.tsx';
import { SettingRow } from './setting-row.tsx';
import type { SaveSettings } from './use-save-settings.ts';

const ACCEPT = '.pem,.crt,.cer,.cert,application/x-pem-file,application/x-x509-ca-cert';

export function RootsSection({ save }: { readonly save: SaveSettings }): ReactElement {
  const { problem: said, settings: words } = useMessages().ui;
  const { sections, roots } = words;
  const { api, store } = usePage();
  const kept = useAppState((state) => state.settings.extraRoots);
  const tell = useTellProblem();
  const card = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<string | null>(null);
  const add = async (file: File): Promise<void> => {
    const read = await readFile(file, MAX_MEGABYTES.roots);
    if (!read.ok) return setError(said(read.problem));
    const { name, text: pem } = read.value;
    const checked = await api.checkRoots(read.value);
    if (!checked.ok) return setError(said(checked.problem));
    const { extraRoots } = store.getState().settings;
    if (extraRoots.some((one) => one.pem === pem)) return setError(roots.already(name));
    setError(null);
    const refused = await save({ extraRoots: [...extraRoots, { file: name, pem }] });
    if (refused !== null) setError(said(refused));
  };
  return (
    <Section title={sections.roots}>
      <div ref={card}>
        <SettingRow label={roots.label} hint={roots.hint} error={error}>
          {() => (
            <FileButton
              label={roots.add}
              accept={ACCEPT}
              icon={<AddRegular />}
              onFile={(file) => void add(file)}
            />
          )}
        </SettingRow>
        <RemovableList
          label={sections.roots}
          empty={roots.none}
          items={kept.map(({ file, pem }, index) => ({
            key: `${index} ${file}`,
            text: file,
            aside: roots.certificates(certificatesIn(pem)),
            removeLabel: roots.remove(file),
          }))}
          onRemove={(index) => void save({ extraRoots: kept.toSpliced(index, 1) }).then(tell)}
          onEmptied={() => card.current?.querySelector('button')?.focus()}
        />
      </div>
    </Section>
  );
}
