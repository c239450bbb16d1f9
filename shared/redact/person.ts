/** Fields in which somebody is named, in the answers of a guide and in what is kept of a case. */
const PERSON =
  /^(?:reported_?by|reporter|contact|person|caller|author|owner|employee|colleague|user(?:_?name)?|(?:display|full|first|last|given|family)_?name)$/i;

/** The whole text is a name; what holds more is looked at piece by piece. */
export const isPerson = (key: string, text: string): boolean => PERSON.test(key) && !/[@\\:/]/.test(text);
