import type { ReactElement } from 'react';
import { CONCURRENCY, TIMEOUT_MS } from '../../../shared/api/settings.ts';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';
import { useAppState } from '../../state/store.ts';
import { useTellProblem } from '../../state/tell-problem.ts';
import { NumberSetting } from './number-setting.tsx';
import type { SaveSettings } from './use-save-settings.ts';

export function MeasuringSection({ save }: { readonly save: SaveSettings }): ReactElement {
  const { sections, timeout, concurrency } = useMessages().ui.settings;
  const settings = useAppState((state) => state.settings);
  const tell = useTellProblem();
  return (
    <Section title={sections.measuring}>
      <NumberSetting
        {...timeout}
        step={100}
        bounds={TIMEOUT_MS}
        value={settings.timeoutMs}
        onSave={(timeoutMs) => void save({ timeoutMs }).then(tell)}
      />
      <NumberSetting
        line
        {...concurrency}
        step={1}
        bounds={CONCURRENCY}
        value={settings.concurrency}
        onSave={(value) => void save({ concurrency: value }).then(tell)}
      />
    </Section>
  );
}
