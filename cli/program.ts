import { Command } from 'commander';
import { VERSION } from '../app/github/version.ts';
import { exporting } from './export.ts';
import { kit } from './kit.ts';
import { reporting } from './report.ts';

const MORE = `
Environment:
  GITHUB_TOKEN, GH_TOKEN  what GitHub is asked with; reading needs issues: read and contents: read
  GITHUB_API_URL          another GitHub than github.com
  GITHUB_REPOSITORY       the repository where none is named; else that of this folder's git remote
  ALLCLEAR_…              phone numbers that the plan names as secrets, for the kit
  SEAL_KEY                the Action's seal-key, or the App's private key: where given, seals are checked

Examples:
  $ allclear export 412
  $ allclear export acme/outages#412 --format csv --output changes.csv
  $ allclear kit --output ~/allclear-kit.html
  $ allclear report --since 12mo --format html --output outages.html`;

/** The command line: every command, its options and its help. */
export function program(): Command {
  const all = new Command('allclear')
    .description(
      'The outage workflow that lives on GitHub: take the record of a room with you, or a page for when GitHub is down.',
    )
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(allclear --help lists what there is)')
    .addHelpText('after', MORE);
  exporting(all);
  kit(all);
  reporting(all);
  return all;
}
