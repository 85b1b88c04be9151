import { Command } from 'commander';
import { VERSION } from '../app/github/version.ts';
import { exporting } from './records/export.ts';
import { beginning } from './init/init.ts';
import { importing } from './records/import.ts';
import { checking } from './plan/check.ts';
import { kit } from './kit/kit.ts';
import { reporting } from './records/report.ts';

const MORE = `
Environment:
  GITHUB_TOKEN, GH_TOKEN  what GitHub is asked with; reading needs issues: read and contents: read, import issues: write
  GITHUB_API_URL          another GitHub than github.com
  GITHUB_REPOSITORY       the repository where none is named; else that of this folder's git remote
  ALLCLEAR_…              phone numbers that the plan names as secrets, for the kit
  SEAL_KEY                the Action's seal-key, or the App's private key: where given, seals are checked

Examples:
  $ allclear init                                  begin: a plan, an issue form, the workflows
  $ allclear plan check                            what is missing before the night comes
  $ allclear plan check --format json --strict     the same for a script
  $ allclear kit --output ~/allclear-kit.html      a page for when GitHub itself is down
  $ allclear export 412                            the whole record of a room
  $ allclear export acme/outages#412 --format csv --output changes.csv
  $ allclear import 412.json --repository acme/outages
  $ allclear report --since 12mo --format html --output outages.html

Only import writes to GitHub, and asks first. allclear <command> --help tells more; so does docs/plan-check.md.`;

/** The command line: every command, its options and its help, in the order in which a team meets them. */
export function program(): Command {
  const all = new Command('allclear')
    .description(
      'The outage workflow that lives on GitHub: begin it, keep its plan true, take its records with you.',
    )
    .version(VERSION)
    .exitOverride()
    .helpCommand(false)
    .configureHelp({ subcommandTerm: termOf })
    .showHelpAfterError('(allclear --help lists what there is)')
    .addHelpText('after', MORE);
  all.commandsGroup('To begin:');
  beginning(all);
  all.commandsGroup('The plan:');
  checking(
    all.command('plan').description('Name every gap of the plan and of what is around it').helpCommand(false),
  );
  kit(all);
  all.commandsGroup('Records:');
  exporting(all);
  importing(all);
  reporting(all);
  return all;
}

/** `init [folder]`, `plan check`: what is typed first. */
function termOf(one: Command): string {
  const words = one.registeredArguments.map((word) =>
    word.required ? `<${word.name()}>` : `[${word.name()}]`,
  );
  const below = one.commands.map((inner) => inner.name()).join('|');
  return [one.name(), ...(below === '' ? words : [below])].join(' ');
}
