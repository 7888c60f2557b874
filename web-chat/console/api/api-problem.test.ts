import { expect, test } from 'vitest';
import { problemOf } from './api-problem.js';

test('a problem document gives its words, its reason and its fields', () => {
  const body = {
    title: 'Conflict',
    status: 409,
    detail: 'run 4 is under way',
    reason: 'busy',
    errors: [{ pointer: '/a', detail: 'x' }, 5],
  };
  const problem = problemOf(409, JSON.stringify(body));
  expect(problem).toMatchObject({ status: 409, detail: 'run 4 is under way', reason: 'busy', conflict: true });
  expect(problem.fields).toEqual([{ pointer: '/a', detail: 'x' }]);
});

test.each(['<html>Bad gateway</html>', '', 'null', '{"detail":5}'])(
  'a body that is none leaves the status: %s',
  (body) => {
    expect(problemOf(502, body)).toMatchObject({ detail: 'HTTP 502', reason: null, fields: [], conflict: false });
  },
);
