import { commands } from '../commands/all.ts';
import type { AnyCommand } from '../grammar/define.ts';
import { cell, code } from './markdown.ts';

const TEXT: Record<AnyCommand['text'], string> = { must: 'needed', may: 'if you like', no: 'none' };

/** Every command as a row of the docs: how it is written, what it does, its text, who may. */
export function commandTable(): string {
  const rows = commands.map((one) => {
    const also = (one.also ?? []).map((word) => code(`/${word}`));
    const forms = [
      ...one.usage.map((usage) => code(usage)),
      ...(also.length > 0 ? [`also ${also.join(', ')}`] : []),
    ];
    const may = one.may ?? (typeof one.group === 'string' ? one.group : '');
    return `| ${[forms.join('<br>'), one.does, TEXT[one.text], may].map(cell).join(' | ')} |`;
  });
  return ['| Comment | What it does | Text | Who may |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
