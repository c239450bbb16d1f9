import { Button, type ButtonProps } from '@fluentui/react-components';
import { type ReactElement, useRef } from 'react';

/** A button that lets the person choose a file. The same file may be chosen twice in a row. */
export function FileButton(props: {
  readonly label: string;
  /** As `<input accept>` wants it: `.json,application/json`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly icon?: ReactElement;
  readonly disabled?: boolean;
}): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={props.appearance ?? 'secondary'}
        {...(props.icon === undefined ? {} : { icon: props.icon })}
        disabled={props.disabled ?? false}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={props.accept}
        aria-label={props.label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // Else choosing the same file again, mended meanwhile, would change nothing.
          event.currentTarget.value = '';
          if (file !== undefined) props.onFile(file);
        }}
      />
    </>
  );
}
