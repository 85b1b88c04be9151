import { describe, expect, it } from 'vitest';
import { annotations } from '../../action/annotations.ts';
import { outputs } from '../../action/outputs.ts';
import { type Report, summary } from '../../action/summary.ts';
import type { PlanRead } from '../../app/github/plan.ts';
import type { Outcome } from '../../app/github/shell.ts';

const repository = { owner: 'acme', name: 'shop' };
const outcome = (more: Partial<Outcome> = {}): Outcome => ({
  room: 'acme/shop#412',
  result: 'written',
  answers: [],
  requests: 6,
  ...more,
});
const plan = (
  problems: PlanRead['problems'] = [],
  source: string | null = 'acme/shop:.github/outage-plan.yml',
) => ({ plan: {}, source, problems }) as unknown as PlanRead;
const report = (more: Partial<Report> = {}): string =>
  summary({
    repository,
    serverUrl: 'https://github.com',
    dryRun: false,
    milliseconds: 1234,
    requests: 6,
    plan: undefined,
    looked: [outcome()],
    rooms: undefined,
    ...more,
  });

describe('the summary', () => {
  it('says what was looked at and who was answered', () => {
    const answers = [{ by: 'alice', command: 'role lead @bob', answer: 'accepted' }];
    expect(report({ looked: [outcome({ answers })], plan: plan() })).toBe(
      [
        '### Allclear',
        '- [acme/shop&#35;412](https://github.com/acme/shop/issues/412): brought up to date\n' +
          '  - alice, `role lead @bob`: accepted',
        'The outage plan `acme/shop:.github/outage-plan.yml` is in order.',
        '6 requests to GitHub, 1.2 seconds.\n',
      ].join('\n\n'),
    );
  });

  it('of a sweep leaves out the rooms where nothing was to do', () => {
    const looked = [outcome({ room: 'acme/shop#1', result: 'quiet' }), outcome({ room: 'acme/shop#2' })];
    const text = report({ rooms: 30, looked });
    expect(text).toContain('30 incident rooms in acme/shop, 1 of them needed something.');
    expect(text).not.toContain('issues/1)');
    expect(text).toContain('issues/2)');
    expect(report({ rooms: 30, looked: [] })).toContain(
      '30 incident rooms in acme/shop, nothing to do in any.',
    );
    expect(report({ rooms: 0, looked: [] })).toContain('No incident room in acme/shop.');
  });

  it('says of a plan that cannot be read what applies instead', () => {
    const problems = [{ line: 3, column: 1, message: 'No.' }];
    const broken = (kept: boolean) => ({ ...plan(problems), broken: { version: 'a', kept } });
    expect(report({ plan: broken(false) })).toContain(
      'cannot be read**; until it is mended the built-in one',
    );
    expect(report({ plan: broken(true) })).toContain('until it is mended what was read before applies.');
  });

  it('says what is wrong with the plan, and where', () => {
    const text = report({
      plan: plan([{ line: 4, column: 3, message: '"severites" is no setting' }]),
    });
    expect(text).toContain('has 1 problem**');
    expect(text).toContain('- Line 4, column 3: "severites" is no setting');
    expect(report({ plan: plan([], null) })).toContain('No outage plan was found');
  });

  it('says that nothing was written in a dry run, and that another account has the room', () => {
    expect(report({ dryRun: true })).toContain('### Allclear: dry run, nothing was written');
    expect(report({ looked: [outcome({ result: 'another account' })] })).toContain(
      'belongs to another account',
    );
  });

  it('takes nobody’s words for markup', () => {
    const answers = [
      { by: 'mallory', command: 'no`te', answer: '<img src=x> [x](http://e) @acme/all **b**\n# h' },
    ];
    const text = report({ looked: [outcome({ answers, problems: ['|<b>'] })] });
    expect(text).not.toMatch(/<img|\]\(http:\/\/e|@acme|\*\*b|\n# h|<b>/);
  });
});

describe('annotations', () => {
  const problems = [{ line: 4, column: 3, message: 'Unknown key "severites".' }];

  it('stand beside the line of the plan', () => {
    expect(annotations(plan(problems), { owner: 'Acme', name: 'shop' })).toEqual([
      {
        title: 'Outage plan',
        message: 'Unknown key "severites".',
        file: '.github/outage-plan.yml',
        startLine: 4,
        startColumn: 3,
      },
    ]);
  });

  it('name the place where the plan is elsewhere', () => {
    const [annotation] = annotations(plan(problems, 'acme/.github:outage-plan.yml'), repository);
    expect(annotation).toEqual({
      title: 'Outage plan',
      message: 'acme/.github:outage-plan.yml, line 4, column 3: Unknown key "severites".',
    });
  });
});

describe('the outputs', () => {
  it('tell of one room', () => {
    const answers = [{ by: 'alice', command: 'join', answer: 'accepted' }];
    expect(outputs({ looked: [outcome({ answers })], rooms: undefined, requests: 1 })).toEqual({
      room: 'acme/shop#412',
      result: 'written',
      rooms: 1,
      answers: [{ room: 'acme/shop#412', by: 'alice', command: 'join', answer: 'accepted' }],
      kit: '',
    });
  });

  it('tell of a sweep', () => {
    const both = [outcome({ result: 'quiet' }), outcome()];
    expect(outputs({ looked: both, rooms: 9, requests: 1 })).toMatchObject({
      room: '',
      result: 'written',
      rooms: 9,
    });
    expect(outputs({ looked: [], rooms: 9, requests: 1 })).toMatchObject({ result: 'quiet' });
    const failed = [outcome(), outcome({ result: 'failed' })];
    expect(outputs({ looked: failed, rooms: 9, requests: 1 })).toMatchObject({ result: 'failed' });
  });
});
