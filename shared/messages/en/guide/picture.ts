import type { GuidePictureText } from '../../guide-picture.ts';

export const picture: GuidePictureText = {
  heading: 'What the user’s screen shows, as a sketch: each client arranges and words it in its own way.',
  contact: 'The contact',
  user: 'The user',
  presence: { available: 'Available', unknown: 'Presence not known' },
  messages: { hello: 'Hello, can you read this?', reply: 'Yes, I can.' },
  notes: {
    sent: 'Sent',
    refused: 'Your message could not be sent because of company policy.',
    asks: 'Wants to chat with you.',
    empty: 'No new conversation, no request.',
    pending: 'The request has not been accepted yet.',
  },
  accept: 'Accept',
  decline: 'Block',
  atContact: 'At the contact’s',
  seenThere: { message: 'the message is there', nothing: 'nothing, even after minutes' },
  search: 'Search',
  sought: 'contact@example.com',
  directories: { own: 'My contacts', skype: 'Skype directory' },
  offer: 'Search for this address externally',
  nobody: 'No results',
};
