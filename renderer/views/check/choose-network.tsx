import { Combobox, Option } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { MAX_LABEL } from '../../../shared/api/settings.ts';
import { useMessages } from '../../state/messages.ts';
import { useAppState } from '../../state/store.ts';
import { networkNames } from './network-names.ts';

/** A name for the network: any text, with those offered that are likely. */
export function ChooseNetwork(props: {
  readonly value: string;
  readonly label: string | undefined;
  readonly onChange: (label: string) => void;
  readonly className: string;
}): ReactElement {
  const { check } = useMessages().ui;
  const reports = useAppState((state) => state.reports);
  const names = networkNames(reports ?? [], check.networkNames, props.value);
  return (
    <Combobox
      freeform
      className={props.className}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      input={{ maxLength: MAX_LABEL }}
      placeholder={check.networkPlaceholder}
      value={props.value}
      selectedOptions={[props.value]}
      onChange={({ target }) => props.onChange(target.value)}
      onOptionSelect={(_, { optionText }) => props.onChange(optionText ?? props.value)}
    >
      {names.map((name) => (
        <Option key={name} text={name}>
          {name}
        </Option>
      ))}
    </Combobox>
  );
}
