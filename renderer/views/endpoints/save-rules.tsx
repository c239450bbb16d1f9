import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { ShieldTaskRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { ALLOWLIST_FORMATS, type AllowlistFormat } from '../../../shared/allowlist/allowlist.ts';
import { useMessages } from '../../state/messages.ts';
import { useApi } from '../../state/store.ts';
import { badDomainIn, domainsIn } from '../check/draft.ts';
import type { Choice } from './choice.ts';
import type { Done } from './done-bar.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  said: { margin: 0, overflowWrap: 'anywhere' },
  // Beside it, whether chosen or not.
  name: { color: tokens.colorNeutralForeground1 },
  aside: { color: tokens.colorNeutralForeground2 },
});

/** The shown sets as rules for a device of the person's choice. */
export function SaveRules(props: {
  readonly chosen: Choice;
  /** Of the profile or the catalogue, as the screen shows it. */
  readonly title: string;
  readonly wantsSipDomain: boolean;
  readonly lastDomains: readonly string[];
  readonly onDone: (done: Done) => void;
}): ReactElement {
  const styles = useStyles();
  const { ui, allowlist } = useMessages();
  const { rules } = ui.catalogWork;
  const api = useApi();
  const [open, setOpen] = useState(false);
  const [format, setFormat] = useState<AllowlistFormat>('windows-firewall');
  const [requiredOnly, setRequiredOnly] = useState(false);
  const [domains, setDomains] = useState<string | null>(null);
  const typed = domains ?? props.lastDomains.join(', ');
  const bad = props.wantsSipDomain ? badDomainIn(typed) : null;
  const save = async (): Promise<void> => {
    setOpen(false);
    const sipDomains = props.wantsSipDomain ? domainsIn(typed) : [];
    const answer = await api.saveAllowlist({ ...props.chosen, sipDomains, requiredOnly, format });
    if (!answer.ok) props.onDone({ kind: 'refused', problem: answer.problem });
    else if (answer.value !== null) {
      const { file, notes } = answer.value;
      const text = [rules.saved(file), ...(notes.length === 0 ? [] : [rules.alsoSaid])].join(' – ');
      props.onDone({ kind: 'said', intent: 'success', text, notes });
    }
  };
  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button icon={<ShieldTaskRegular />}>{rules.save}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{rules.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.said}>{rules.from(props.title)}</p>
            <Field label={rules.format}>
              <RadioGroup
                value={format}
                onChange={(_, { value }) =>
                  setFormat(ALLOWLIST_FORMATS.find((one) => one === value) ?? 'windows-firewall')
                }
              >
                {ALLOWLIST_FORMATS.map((one) => (
                  <Radio
                    key={one}
                    value={one}
                    label={
                      <>
                        <span className={styles.name}>{allowlist.formatName[one]}</span>{' '}
                        <span className={styles.aside}>– {rules.purpose[one]}</span>
                      </>
                    }
                  />
                ))}
              </RadioGroup>
            </Field>
            <Checkbox
              label={rules.requiredOnly}
              checked={requiredOnly}
              onChange={(_, { checked }) => setRequiredOnly(checked === true)}
            />
            {props.wantsSipDomain ? (
              <Field
                label={rules.sipDomains}
                {...(bad === null
                  ? { hint: rules.sipDomainsHint }
                  : { validationMessage: rules.badDomain(bad) })}
              >
                <Input
                  placeholder="contoso.com"
                  spellCheck={false}
                  autoComplete="off"
                  value={typed}
                  onChange={(_, { value }) => setDomains(value)}
                />
              </Field>
            ) : null}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={bad !== null} onClick={() => void save()}>
              {rules.confirm}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{ui.shell.cancel}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
