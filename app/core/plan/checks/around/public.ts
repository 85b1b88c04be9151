import { isSecretName } from '../../kinds/secrets.ts';
import type { Plan } from '../../schema.ts';
import { asks, type Found, type Looked } from './rule.ts';

const HIDDEN = '(not shown)';

/** No number and no training record stands where everybody can read it. */
export const nothingPersonal = asks(
  'people',
  'visibility',
  ({ plan }, { public: open, repository }): Looked =>
    open
      ? [...(plan.publicRooms.phoneNumbers ? [] : phones(plan, repository)), ...trainings(plan, repository)]
      : [],
);

interface Number {
  readonly path: readonly string[];
  readonly phone: string | null;
  /** What its secret may be called. */
  readonly of: string;
}

function phones({ people, bridges, vendors }: Plan, repository: string): Looked {
  const numbers: Number[] = [
    ...Object.entries(people).map(([of, { phone }]) => ({ path: ['people', of, 'phone'], phone, of })),
    ...Object.entries(bridges).map(([of, { phone }]) => ({ path: ['bridges', of, 'phone'], phone, of })),
    ...Object.entries(vendors).flatMap(([of, { escalateTo, contacts }]) => [
      ...escalateTo.map(({ phone }) => ({ path: ['vendors', of, 'escalate-to', 'phone'], phone, of })),
      ...contacts.map(({ phone }) => ({ path: ['vendors', of, 'contacts', 'phone'], phone, of })),
    ]),
  ];
  return numbers.flatMap(({ path, phone, of }): (Found | null)[] => {
    if (phone === null) return [];
    if (isSecretName(phone)) return [null];
    const nearest = `ALLCLEAR_PHONE_${of.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
    const message = `A phone number stands in ${repository}, which is public. Keep it in a secret and write its name: ${nearest}.`;
    return [{ kind: 'phone-in-public', path, value: HIDDEN, message, nearest }];
  });
}

function trainings({ people, training }: Plan, repository: string): Looked {
  const right = 'training: { keep: issue, repository: <a private one> }';
  const registers = Object.entries(people).map(([login, { trained }]): Found | null =>
    Object.keys(trained).length === 0
      ? null
      : {
          kind: 'training-in-public',
          path: ['people', login, 'trained'],
          value: HIDDEN,
          message: `Training records stand in ${repository}, which is public. Keep them in a private one: ${right}.`,
          nearest: right,
        },
  );
  if (training.keep !== 'issue' || training.repository !== null) return registers;
  const message = `The register would be an issue in ${repository}, which is public. Name a private repository: ${right}.`;
  return [...registers, { kind: 'training-in-public', path: ['training', 'keep'], message, nearest: right }];
}
