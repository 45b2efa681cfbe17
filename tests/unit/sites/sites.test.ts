// @vitest-environment happy-dom
import { describe, expect, it, test } from 'vitest';
import { generic } from '../../../lib/sites/generic.ts';
import { ABOUT } from '../../../lib/sites/about.ts';
import { HELPDESKS, isHostOf, sitesAt } from '../../../lib/sites/index.ts';
import { practice } from '../../../lib/sites/practice.ts';
import { siteFromShown } from '../../../lib/sites/shown-site.ts';
import type { Site } from '../../../lib/sites/site.ts';

const shown = siteFromShown({
  origin: 'https://desk.example',
  composer: '#reply',
  customerTurn: '.c',
});

function selectorsOf(site: Site): string[] {
  const { thread } = site;
  return [
    ...site.composers.flatMap(({ selector, note, noteNear, noteValue }) => [
      selector,
      note,
      noteNear,
      noteValue?.field,
    ]),
    site.recognise,
    site.pane,
    site.send,
    site.mode?.note,
    site.mode?.reply,
    thread?.item,
    ...(thread?.text ?? []),
    ...(thread?.drop ?? []),
    ...(thread?.authors.map(({ match }) => match) ?? []),
    thread?.name,
    thread?.time?.selector,
    thread?.folded,
  ].filter((one) => one !== null && one !== undefined);
}

describe.each([...HELPDESKS, practice, generic, shown!].map((site) => [site.id, site] as const))(
  'the site %s',
  (_, site) => {
    it('has an id that events can carry', () => {
      expect(site.id).toMatch(/^[a-z][a-z0-9-]*$/);
    });

    test.each(selectorsOf(site))('has a selector that parses: %s', (selector) => {
      expect(() => document.querySelector(selector)).not.toThrow();
    });

    it('says where its facts come from', () => {
      if (site === shown) return;
      expect(ABOUT[site.id]?.name).toMatch(/^\p{L}/u);
      expect(ABOUT[site.id]?.provenance).toMatch(/\.$/);
    });
  },
);

describe('sitesAt', () => {
  test.each([
    ['acme.zendesk.com', 'zendesk'],
    ['acme.freshdesk.com', 'freshdesk'],
    ['zendesk.com', 'zendesk'],
    ['app.intercom.com', 'intercom'],
    ['acme.omnidesk.ru', 'omnidesk'],
    ['notzendesk.com', undefined],
    ['zendesk.com.evil.example', undefined],
    ['127.0.0.1', undefined],
  ])('%s is %s', (host, id) => {
    expect(sitesAt(host)[0]?.id).toBe(id);
  });

  it('knows no two helpdesks by one id', () => {
    expect(new Set(HELPDESKS.map(({ id }) => id)).size).toBe(HELPDESKS.length);
    expect(Object.keys(ABOUT)).toEqual(expect.arrayContaining(HELPDESKS.map(({ id }) => id)));
  });

  it('takes a host without a star as it stands', () => {
    const site = { ...generic, hosts: ['desk.example'] };
    expect(isHostOf(site, 'desk.example')).toBe(true);
    expect(isHostOf(site, 'a.desk.example')).toBe(false);
  });
});

describe('siteFromShown', () => {
  it('is nothing while no composer was shown', () => {
    expect(siteFromShown({ origin: 'https://desk.example', customerTurn: '.c' })).toBeNull();
  });

  it('reads both authors when both were shown, the agent first', () => {
    const site = siteFromShown({
      origin: 'https://desk.example',
      composer: '#reply',
      customerTurn: '.message',
      agentTurn: '.message.own',
    });
    expect(site?.thread?.authors.map(({ author }) => author)).toEqual(['agent', 'customer']);
  });
});
