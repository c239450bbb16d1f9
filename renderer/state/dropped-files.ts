/** What was dropped on the window: files to read, and folders, which can only be refused by their names. */
export interface Dropped {
  readonly files: readonly File[];
  readonly folders: readonly string[];
}

/** Must be read while the event is on its way: afterwards there is nothing in it any more. */
export function droppedFiles({ items, files }: DataTransfer): Dropped {
  const entries = [...(items ?? [])]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  // Without entries a folder looks like a file that cannot be read, and is then refused as such.
  if (entries.length === 0) return { files: [...files], folders: [] };
  return {
    files: entries.flatMap(({ entry, file }) => (file === null || entry?.isDirectory === true ? [] : [file])),
    folders: entries.flatMap(({ entry }) => (entry?.isDirectory === true ? [entry.name] : [])),
  };
}

/** A drag of files from outside, and not of a text within the page. */
export const carriesFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true;
