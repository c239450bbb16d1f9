import { Input } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useMessages } from '../../state/messages.ts';
import { SettingRow } from './setting-row.tsx';
import { type Bounds, wholeNumber } from './whole-number.ts';

/** A whole number, saved when the field is left or Enter is pressed; until then what is typed is nobody's business. */
export function NumberSetting(props: {
  readonly label: string;
  readonly hint: string;
  readonly unit?: string;
  readonly step: number;
  readonly bounds: Bounds;
  readonly value: number;
  readonly line?: boolean;
  readonly onSave: (value: number) => void;
}): ReactElement {
  const { notWhole, outOfBounds } = useMessages().ui.settings;
  /** Null: nothing was typed since the last save. */
  const [typed, setTyped] = useState<string | null>(null);
  const [why, setWhy] = useState<'not-whole' | 'out-of-bounds' | null>(null);
  const forget = (): void => {
    setTyped(null);
    setWhy(null);
  };
  const finish = (): void => {
    if (typed === null) return;
    const read = wholeNumber(typed, props.bounds);
    if (!read.ok) return setWhy(read.why);
    forget();
    if (read.value !== props.value) props.onSave(read.value);
  };
  const error = why === null ? null : why === 'not-whole' ? notWhole : outOfBounds(props.bounds);
  return (
    <SettingRow label={props.label} hint={props.hint} line={props.line ?? false} error={error}>
      {(control) => (
        <Input
          {...control}
          type="number"
          inputMode="numeric"
          min={props.bounds.min}
          max={props.bounds.max}
          step={props.step}
          value={typed ?? String(props.value)}
          {...(props.unit === undefined ? {} : { contentAfter: props.unit })}
          onChange={(_, { value }) => setTyped(value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish();
            if (event.key === 'Escape' && typed !== null) {
              event.preventDefault();
              forget();
            }
          }}
        />
      )}
    </SettingRow>
  );
}
