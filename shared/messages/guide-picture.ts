import type { Bubble, Picture, PictureNote } from '../guide/picture.ts';

type Search = Extract<Picture, { kind: 'search' }>;
type Conversation = Extract<Picture, { kind: 'conversation' }>;

/** What stands in the pictures of a client's window. */
export interface GuidePictureText {
  /** Over the pictures: what they are, and what they are not. */
  readonly heading: string;
  /** Who is written to; a name stands there in the real window. */
  readonly contact: string;
  readonly user: string;
  readonly presence: Readonly<Record<Conversation['presence'], string>>;
  readonly messages: Readonly<Record<Bubble['says'], string>>;
  readonly notes: Readonly<Record<PictureNote, string>>;
  /** The two buttons under a request that has come. */
  readonly accept: string;
  readonly decline: string;
  readonly atContact: string;
  readonly seenThere: Readonly<Record<NonNullable<Conversation['atContact']>, string>>;
  readonly search: string;
  /** What was typed into the search. */
  readonly sought: string;
  readonly directories: Readonly<Record<Search['directories'][number], string>>;
  /** Under the search: a person has the name and the address. */
  readonly offer: string;
  readonly nobody: string;
}
