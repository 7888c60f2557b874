import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.js';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({
      port: 3978,
      host: undefined,
      dataDir: resolve('data'),
      merchantToken: undefined,
      demo: true,
      allowedOrigins: ['*'],
      limits: { tokens: 120, activities: 600 },
      importBytes: 512 * 1024 * 1024,
      model: 'shipped',
    });
  });

  it('reads what is set, and takes empty for unset', () => {
    const config = readConfig({
      PORT: '0',
      DEMO: 'off',
      ALLOWED_ORIGINS: 'https://a.example, https://b.example',
      HOST: '',
    });
    expect(config).toMatchObject({ port: 0, demo: false, host: undefined });
    expect(config.allowedOrigins).toEqual(['https://a.example', 'https://b.example']);
  });

  it('takes a language model by name, or none', () => {
    expect(readConfig({ NLU_MODEL: 'off' }).model).toBe('off');
    expect(readConfig({ NLU_MODEL: ' ./my-model ' }).model).toEqual({ name: './my-model' });
    expect(readConfig({ NLU_MODEL: 'owner/name' }).model).toEqual({ name: 'owner/name' });
  });

  it.each([
    [{ PORT: '70000' }, /PORT must be a whole number from 0 to 65535/],
    [{ PORT: 'http' }, /PORT must be/],
    [{ CHECKOUT_WEBHOOK: 'ftp://shop' }, /CHECKOUT_WEBHOOK must be an http or https address/],
    [{ CHECKOUT_SECRET: 'short' }, /CHECKOUT_SECRET must have 16 to 512/],
    [{ MERCHANT_TOKEN: 'has a space' }, /MERCHANT_TOKEN must have 1 to 512/],
    [{ DEMO: 'yes' }, /DEMO must be on or off/],
    [{ PUBLIC_URL: 'shop.example' }, /PUBLIC_URL must be an http/],
  ])('says what is wrong with %o', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(message);
  });
});
