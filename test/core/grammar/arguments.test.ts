import { describe, expect, it } from 'vitest';
import { heard } from './heard.ts';

const table = (cases: readonly (readonly [string, string])[]): void => {
  it.each(cases)('%j', (comment, found) => {
    expect(heard(comment)).toEqual([found]);
  });
};

describe('severities', () => {
  table([
    ['/sev 1', 'severity severity=sev1'],
    ['/sev sev1', 'severity severity=sev1'],
    ['/sev SEV-2', 'severity severity=sev2'],
    ['/sev S3', 'severity severity=sev3'],
    ['/sev sev 1', 'severity severity=sev1'],
    ['/severity severity 2', 'severity severity=sev2'],
    ['/severity severity2', 'severity severity=sev2'],
    ['/sev: 1, it spreads', 'severity severity=sev1 "it spreads"'],
    ['/sev 1 2 of 3 nodes', 'severity severity=sev1 "2 of 3 nodes"'],
    ['/sev 9', 'severity ✗ missing'],
    ['/sev 0', 'severity ✗ missing'],
    ['/sev high', 'severity ✗ missing'],
    ['/sev', 'severity ✗ missing'],
    ['/incident sev1 Checkout is down', 'incident severity=sev1 "Checkout is down"'],
    ['/incident Checkout 1 is down', 'incident "Checkout 1 is down"'],
  ]);
});

describe('statuses', () => {
  table([
    ['/status identified', 'status status=identified'],
    ['/status Monitoring it holds', 'status status=monitoring "it holds"'],
    ['/status called off a probe', 'status status=called off "a probe"'],
    ['/status called-off', 'status status=called off'],
    ['/status cancelled', 'status status=called off'],
    ['/status green', 'status ✗ missing'],
  ]);
});

describe('roles and people', () => {
  table([
    ['/role lead @bob', 'role role=lead who=bob'],
    ['/role @bob lead', 'role who=bob role=lead'],
    ['/role lead bob', 'role role=lead who=bob'],
    ['/role lead BOB', 'role role=lead who=bob'],
    ['/role lead grace', 'role role=lead who=Grace'],
    ['/role lead @Newcomer', 'role role=lead who=Newcomer'],
    ['/role lead @octo_acme', 'role role=lead who=octo_acme'],
    ['/role lead @new\u200Bcomer', 'role role=lead who=newcomer'],
    ['/role lead me', 'role role=lead who=alice'],
    ['/role lead none', 'role role=lead who=null'],
    ['/role lead newcomer', 'role ✗ words too many'],
    ['/role team @erin @frank', 'role role=team who=erin+frank'],
    ['/role team @erin, @frank and @grace.', 'role role=team who=erin+frank+Grace'],
    ['/role team @erin,@frank,@grace', 'role role=team who=erin+frank+Grace'],
    ['/role team @erin & @frank', 'role role=team who=erin+frank'],
    ['/role team remove @erin', 'role role=team remove=true who=erin'],
    ['/role team @erin remove', 'role role=team who=erin remove=true'],
    ['/role comms', 'role role=comms'],
    ['/role', 'role'],
    ['/role boss', 'role ✗ missing'],
    ['/role lead @acme/sre', 'role ✗ not a team'],
    ['/role lead @bob, please', 'role ✗ words too many'],
    ['/leave comms', 'leave role=comms'],
    ['/leave tomorrow', 'leave ✗ missing'],
    ['/join', 'join'],
    ['/join now', 'join ✗ words too many'],
    ['/task @grace compare the chains', 'task who=Grace "compare the chains"'],
    ['/task grace compare the chains', 'task who=Grace "compare the chains"'],
    ['/task me read the logs', 'task who=alice "read the logs"'],
    ['/task none of the pods start', 'task "none of the pods start"'],
    ['/task network compare routes', 'task team=network "compare routes"'],
    ['/task @bob network compare routes', 'task who=bob team=network "compare routes"'],
    ['/task look at @bob’s dashboard', 'task "look at @bob’s dashboard"'],
    ['/task @acme/network look', 'task ✗ not a team'],
    ['/task @grace', 'task ✗ text needed'],
  ]);
});

describe('rows, issues, links', () => {
  table([
    ['/done T2 it was the chain', 'done row=T2 "it was the chain"'],
    ['/done t2', 'done row=T2'],
    ['/done T-2.', 'done row=T2'],
    ['/done 2 pods restarted', 'done "2 pods restarted"'],
    ['/note T2 halfway', 'note row=T2 "halfway"'],
    ['/note T9 instances are slow', 'note "T9 instances are slow"'],
    ['/note C4 looks odd', 'note "C4 looks odd"'],
    ['/withdraw T2', 'withdraw row=T2'],
    ['/withdraw the second', 'withdraw ✗ missing'],
    ['/duplicate #12', 'duplicate issue=acme/shop#12'],
    ['/duplicate #12.', 'duplicate issue=acme/shop#12'],
    ['/duplicate acme/outages#7 same certificate', 'duplicate issue=acme/outages#7 "same certificate"'],
    ['/duplicate https://github.com/Acme/Outages/issues/7', 'duplicate issue=Acme/Outages#7'],
    [
      '/duplicate https://github.com/acme/outages/issues/7#issuecomment-9, it is',
      'duplicate issue=acme/outages#7 "it is"',
    ],
    ['/duplicate 12', 'duplicate ✗ missing'],
    ['/bridge https://meet.example/a_b?c=D', 'bridge url=https://meet.example/a_b?c=D'],
    ['/bridge <https://meet.example/a>.', 'bridge url=https://meet.example/a'],
    [
      '/bridge leadership https://meet.example/m PIN 4',
      'bridge bridge=leadership url=https://meet.example/m "PIN 4"',
    ],
    ['/bridge https://meet.example/m war room', 'bridge url=https://meet.example/m "war room"'],
    ['/bridge War-Room tel:+4930555', 'bridge bridge=war-room url=tel:+4930555'],
    ['/bridge javascript:alert(1)', 'bridge ✗ missing'],
    ['/bridge upstairs', 'bridge ✗ missing'],
    ['/help role', 'help about=role'],
    ['/help /role', 'help about=role'],
    ['/help me please', 'help ✗ words too many'],
  ]);
});
