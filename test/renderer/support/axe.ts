import axe from 'axe-core';

/** What axe objects to, a line each. Colours want a real browser, and Fluent's focus dummies are not ours. */
export async function axeViolations(root: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(
    { include: [root as HTMLElement], exclude: [['[data-tabster-dummy]']] },
    { rules: { 'color-contrast': { enabled: false } } },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
