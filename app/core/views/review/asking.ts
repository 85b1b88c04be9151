import type { AskedData, ReviewData } from '../../review/data.ts';
import { askedKey } from '../../review/data.ts';
import { ownersOf, type Party } from '../../review/desk/asked.ts';
import { spelled } from '../../review/days.ts';
import type { Asked } from '../../plan/review.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Deed, Desk, Opening } from '../../upkeep/desk.ts';
import type { Mailing } from '../../upkeep/mailing.ts';
import { and } from '../../words/lists.ts';
import { code, sections, text } from '../markdown.ts';

const QUESTIONS = [
  'In the outages since the last review, what helped you and should stay?',
  'What came too late, was missing, or was in the way?',
  'Which one thing should be different next time?',
] as const;

const listed = QUESTIONS.map((question, at) => `${at + 1}. ${question}`).join('\n');
const mentioned = (logins: readonly string[]): string => and(logins.map((login) => `@${login}`));
const pasted = (party: string): string => code(`/feedback for ${party}: what they said`);
const ours = ({ organization }: Plan): string => organization || 'Our';

/** Who of a team speaks for it shows only by what they type. */
const ownWords = (way: Asked): string =>
  way.by === 'mention' && way.who.includes('/') ? `behind ${code('/feedback')}` : 'in your own words';

/** The issue in which a party is asked: three short questions, and how to answer. */
export function openingFor({ name, way }: Party, data: ReviewData, desk: Desk): Opening {
  const { kept, plan } = desk;
  const owners = ownersOf(kept, plan);
  const by = `**${spelled(data.dueOn)}**`;
  const how: Record<Asked['by'], string> = {
    mention: `${way.by === 'mention' ? `@${way.who}` : ''}, the outage plan is under review. Please answer here by ${by}, ${ownWords(way)}; one comment is enough.`,
    mail: `They are asked by mail. ${mentioned(owners)}: what they answer goes here, behind ${code('/feedback')}, by ${by}.`,
    owner: `${mentioned(owners) || 'Whoever knows them'}: please ask them by ${by}, in the way that suits them, and write here what they say, behind ${code('/feedback')}.`,
  };
  return {
    kind: 'party asked',
    key: askedKey(data.since, name),
    title: `Plan review: what do you say, ${name}?`.slice(0, 250),
    body: sections(
      `Part of #${kept.number}, the review of the outage plan. This is for **${text(name, 60)}**.`,
      how[way.by],
      listed,
      'Who has nothing to say closes this as not planned.',
    ),
    data: { version: 1, party: name, review: kept.number, dueOn: data.dueOn } satisfies AskedData,
    assignees: way.by === 'mention' && !way.who.includes('/') ? [way.who] : owners,
    under: kept.number,
  };
}

/** The mail that asks a party, or reminds it. */
export function partyMail(
  key: string,
  to: string,
  { party, dueOn }: AskedData,
  { kept, plan, repository }: Desk,
): Mailing {
  const again = key !== 'ask';
  const owners = ownersOf(kept, plan);
  const where = repository.private ? '' : `\n\nOr write there: ${kept.url}`;
  return {
    ...{ do: 'mail', key },
    channel: { kind: 'email', to: [to], cc: [], ...sender(plan) },
    subject: `${again ? 'Reminder: three' : 'Three'} questions about how outages are handled`,
    text: [
      `Hello,`,
      `${ours(plan)} outage plan is under review: what is done when something breaks, and who is told. We ask you as ${party}${again ? ', and have not heard from you yet' : ''}.`,
      listed,
      `Please answer by ${spelled(dueOn)}, by replying to this mail. A line for each is enough.${where}`,
      'Thank you.',
    ].join('\n\n'),
    leaving: `A mail to ${text(party, 60)} is leaving …`,
    told: again ? `Reminded ${text(party, 60)} by mail.` : `Asked ${text(party, 60)} by mail.`,
    failed: `A mail to ${text(party, 60)} did not go out.`,
    doubted: inDoubt(party),
    ask: owners.length > 0 ? `${mentioned(owners)}: please ask them another way.` : '',
  };
}

const inDoubt = (party: string): string =>
  `Whether a mail to ${text(party, 60)} arrived, nobody knows, so it is not sent again.`;

/** The words of a mail of which nobody said what became of it. */
export function mailInDoubt(
  key: string,
  { party }: AskedData,
  { kept, plan }: Desk,
): Extract<Deed, { do: 'say' }> {
  const owners = ownersOf(kept, plan);
  const chase = owners.length > 0 ? ` ${mentioned(owners)}: please ask them another way.` : '';
  return { do: 'say', key, body: `${inDoubt(party)}${chase}`, for: null };
}

/** Mail goes out in the name that updates go out in, and its answers where those go. */
function sender({ channels }: Plan): { readonly from: string | null; readonly replyTo: string | null } {
  const mails = Object.values(channels).flatMap((one) => (one.kind === 'email' ? [one] : []));
  const from = mails.find((one) => one.from !== null)?.from ?? null;
  return { from, replyTo: mails.find((one) => one.replyTo !== null)?.replyTo ?? null };
}

/** The words that remind a party, or whoever asks it. */
export function partyReminded(
  key: string,
  way: Asked,
  { party, dueOn }: AskedData,
  { kept, plan }: Desk,
): Extract<Deed, { do: 'say' }> {
  const owners = ownersOf(kept, plan);
  const body =
    way.by === 'mention'
      ? `@${way.who}, your answer is wanted by **${spelled(dueOn)}**, ${ownWords(way)}. One comment here is enough.`
      : `${mentioned(owners) || 'Whoever knows them'}: ${text(party, 60)} have not been heard yet, and it is wanted by **${spelled(dueOn)}**. Here behind ${code('/feedback')}, or on the review: ${pasted(party)}`;
  return { do: 'say', key, body, for: null };
}
