import { labelsOf } from '../../labels.ts';
import { nearest } from '../../nearest.ts';
import { shown } from '../../problems.ts';
import { asks } from './rule.ts';

/** The labels that rooms wear are there before the first room. */
export const labelsThere = asks('repository', 'labels', ({ plan }, labels) => {
  const there = new Set(labels.map((name) => name.toLowerCase()));
  const ours = labelsOf(plan).map(({ name }) => name);
  const others = labels.filter((label) => !ours.some((name) => name.toLowerCase() === label.toLowerCase()));
  return ours.map((name) => {
    if (there.has(name.toLowerCase())) return null;
    const near = nearest(name, others);
    const path =
      name === plan.label ? ['label'] : Object.hasOwn(plan.severities, name) ? ['severities', name] : [];
    const made = 'Running the workflow by hand makes it, and so does installing the App.';
    const message = `The repository has no label "${shown(name)}". ${made}${near === undefined ? '' : ` Is "${shown(near)}" meant for it?`}`;
    return { kind: 'label-missing', path, value: name, message, nearest: near };
  });
});
