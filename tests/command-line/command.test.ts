import { describe, expect, test } from 'vitest';
import { type Command, helpOf, readInvocation, UsageError } from '../../scripts/command-line/command';

const command: Command = {
  name: 'example',
  operands: 'FILE…',
  count: { least: 1, most: 2 },
  summary: 'Does it.',
  details: 'With care.',
  options: {
    format: { type: 'string', choices: ['json', 'csv'], help: 'what to print' },
    trace: { type: 'boolean', help: 'say why' },
  },
  run: async () => 0,
};

describe('an invocation', () => {
  test('is read with its options in any place', () => {
    const invocation = readInvocation(command, ['a', '--format', 'csv', 'b', '--trace']);
    expect(invocation.paths).toEqual(['a', 'b']);
    expect(invocation.value('format')).toBe('csv');
    expect(invocation.has('trace')).toBe(true);
    expect(invocation.has('progress')).toBe(false);
  });

  test('means the first choice when an option is left out', () => {
    expect(readInvocation(command, ['a']).value('format')).toBe('json');
  });

  test('takes what follows -- for paths', () => {
    expect(readInvocation(command, ['--', '--trace']).paths).toEqual(['--trace']);
  });

  test.each([[[]], [['a', 'b', 'c']], [['a', '--format', 'pdf']], [['a', '--none']], [['a', '--format']]])(
    '%j is refused',
    (args) => {
      expect(() => readInvocation(command, args)).toThrow(UsageError);
    },
  );

  test('needs no path to ask for help', () => {
    expect(readInvocation(command, ['--help']).has('help')).toBe(true);
  });
});

test('the help names every option', () => {
  const help = helpOf(command);
  for (const name of ['--format json|csv', '--trace', '--progress', '--help', 'FILE…', 'Does it.'])
    expect(help).toContain(name);
});
