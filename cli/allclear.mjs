#!/usr/bin/env node
import { register } from 'tsx/esm/api';

// What runs is the source itself: Node 20 reads TypeScript only with this.
register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
