import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE } from '../../app/core/incident/words.ts';
import { opened } from '../channels/mailbox.ts';
import { REPOSITORY } from './room.ts';
import { YEAR } from './review-outages.ts';
import { begun, live, seen, type Played } from './review-year.ts';

let played: Played;
beforeAll(async () => {
  played = await begun();
  await live(played, YEAR);
}, 120_000);
afterAll(() => played.close());

const REVIEW = 9;
const at = (moment: string): void => played.github.clock.set(new Date(moment));

describe('the review of a year', () => {
  it('opens on its day, once, whoever asks and however often; reads well', async () => {
    const both = [played.another(), played.another()];
    at('2026-10-31T22:59:00Z');
    for (const one of both) await one.upkeep();
    expect(await seen(played, REVIEW)).toBeUndefined();
    at('2026-10-31T23:01:00Z');
    await Promise.all(both.map((one) => one.upkeep()));
    for (const one of [...both, played.another()]) {
      played.github.clock.advance(61 * MINUTE);
      await one.upkeep();
    }
    expect(await seen(played, 13)).toBeUndefined();
    const review = (await seen(played, REVIEW))!;
    expect([review.assignees, review.labels]).toEqual([['alice'], ['outage plan', 'plan review 2025-12-01']]);
    const parties = await Promise.all([10, 11, 12].map((number) => seen(played, number)));
    const all = [review, ...parties].map((one) => `# ${one!.title}\n\n${one!.text}`);
    await expect(all.join('\n\n---\n\n')).toMatchFileSnapshot('review-year.md');
  });

  it('asks each party by its own way, once', async () => {
    expect(played.mail.got.filter(({ to }) => to[0] === 'support@acme.example')).toHaveLength(1);
    const mail = opened(played.mail.got.findLast(({ to }) => to[0] === 'support@acme.example')!.raw);
    expect(mail.headers.get('subject')).toBe('Three questions about how outages are handled');
    expect(mail.headers.get('reply-to')).toBe('outages@acme.example');
    expect(mail.parts[0]!.body).toContain('Which one thing should be different next time?');
    expect((await seen(played, 10))!.comments).toEqual(['Asked End users by mail.']);
  });

  it('hears answers and ticked boxes, and shows what they come to', async () => {
    const { github, another } = played;
    await github.as('boss').comment(REPOSITORY, 11, 'Tell me sooner, and shorter.');
    await another().tend(11);
    await github.as('bob').comment(REPOSITORY, REVIEW, '/feedback for Vendors: Citrix wants a named contact');
    const { issue } = await github.look(REPOSITORY, REVIEW);
    const body = (issue['body'] as string).replace(/- \[ \] (?=.*<!-- rule 1 change -->)/, '- [x] ');
    await github.as('alice').editIssue(REPOSITORY, REVIEW, { body });
    await another().tend(REVIEW);
    expect((await seen(played, 11))!.state).toBe('closed completed');
    expect((await seen(played, 12))!.state).toBe('closed completed');
    const [living] = (await seen(played, REVIEW))!.comments;
    await expect(living).toMatchFileSnapshot('review-year-midway.md');
  });

  it('ends with a pull request that brings the day and what was decided; the next is counted from there', async () => {
    const { github, another } = played;
    at('2026-11-20T10:00:00Z');
    await github.as('alice').comment(REPOSITORY, REVIEW, '/reviewed slower, and kept');
    for (const one of [another(), another()]) await one.tend(REVIEW);
    const review = (await seen(played, REVIEW))!;
    expect(review.state).toBe('closed completed');
    expect(review.comments.at(-1)).toContain(
      '**Reviewed on Fri 20 Nov 2026.** The next is due on Sat 20 Nov 2027',
    );
    expect((await seen(played, 10))!.state).toBe('closed not_planned');
    const pull = await github.as('alice').request('GET', `/repos/${REPOSITORY}/pulls/13`);
    expect(pull.title).toBe('Plan reviewed on 2026-11-20');
    const path = `/repos/${REPOSITORY}/contents/.github/outage-plan.yml?ref=${pull.head.ref}`;
    const { content } = await github.as('alice').request('GET', path);
    await expect(Buffer.from(content, 'base64').toString()).toMatchFileSnapshot('review-year-plan.txt');
    at('2026-12-20T10:00:00Z');
    await github.as('mallory').comment(REPOSITORY, REVIEW, '/feedback nothing has changed yet');
    await another().tend(REVIEW);
    await another().upkeep();
    expect(await seen(played, 14)).toBeUndefined();
  });

  it('hands what was said after its end to the next', async () => {
    at('2027-10-22T10:00:00Z');
    await played.another().upkeep();
    const next = (await seen(played, 14))!;
    expect(next.labels).toContain('plan review 2026-11-20');
    expect(next.text).toContain('- nothing has changed yet ([#9]');
  });
});
