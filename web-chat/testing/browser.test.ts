import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from './browser.js';

const none = (): boolean => false;

afterEach(() => {
  vi.restoreAllMocks();
});

test('a browser that is named goes first', () => {
  expect(findBrowser({ BROWSER_PATH: '/opt/browser' }, () => true)).toBe('/opt/browser');
});

test('without a browser the tests are skipped with a line that says so', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(findBrowser({}, none)).toBeNull();
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('Browser tests are skipped: no Chromium found'));
});

test('where browser tests are required a missing browser is a failure', () => {
  expect(() => findBrowser({ BROWSER_TESTS: 'required' }, none)).toThrow('BROWSER_TESTS=required');
});
