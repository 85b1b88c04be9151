import fc from 'fast-check';

/** What people, or somebody who means harm, may type. */
export const PIECES = [
  ...[
    '<!here>',
    '<!channel>',
    '<@U1>',
    '@channel',
    '@everyone',
    '@acme/team',
    '#412',
    'acme/shop#1',
    'GH-12',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~',
    '`',
    '```\n',
    '> ',
    '# ',
    '- ',
    '1. ',
    '===',
    '---',
    '\n',
    '\n\n',
    '\r',
    '\t',
  ],
  ...[
    '<b>',
    '</div>',
    '<script>alert(1)</script>',
    '<!--',
    '-->',
    '<!-- allclear card 1 x -->',
    '&lt;',
    '&',
    '<',
  ],
  ...[
    '[x](https://evil.example)',
    '![x](https://evil.example/x)',
    '[x]: https://evil.example',
    '](',
    '|',
    '\\',
  ],
  ...[
    'javascript:alert(1)',
    'https://evil.example/a)b',
    ':fire:',
    '$x$',
    '{{ room }}',
    '{% if %}',
    '%}',
    '}}',
  ],
  ...[
    '/resolve',
    '\n/resolve\n',
    'word',
    ' ',
    '\u202E',
    '\u200B',
    '\u2028',
    '\u0000',
    '🙂',
    'é',
    '"',
    "'",
    '3f2a9c0b7',
  ],
];

/** Any mixture of it, and anything else. */
export const words = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 14 })
  .map((parts) => parts.join(''));
