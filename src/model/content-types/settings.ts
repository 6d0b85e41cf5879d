import { message } from '../../languages/message.ts';
import { defineContentType } from './content-type.ts';
import { getContrast, backgroundColors, leastContrast } from '../fields/contrast.ts';
import type { Fields, FieldValues } from '../fields/field.ts';
import { choice, flag } from '../fields/choice.ts';
import { color } from '../fields/color.ts';
import { timeZone } from '../fields/date.ts';
import { imageFile } from '../fields/media.ts';
import { optional } from '../fields/optional.ts';
import { reference, references } from '../fields/reference.ts';
import { group, list, localized } from '../fields/structure.ts';
import { telephone } from '../fields/telephone.ts';
import { email, link, paragraphs, text, webAddress } from '../fields/text.ts';
import { languageCodePattern } from '../../languages/language-code.ts';

/** The name of a newsroom that nobody has named yet. */
export const unnamedNewsroom = 'Our organization';

/** The address of a press office that nobody has given one yet. */
export const unsetEmail = 'press@example.org';

const siteFields = {
  name: text({
    label: 'Name',
    hint: 'Of the organization.',
    meaning: 'name',
    max: 100,
  }),
  sample: flag({
    label: 'Sample newsroom',
    hint: 'Marks every page as a sample.',
  }),
  tagline: localized(
    text({
      label: 'Tagline',
      hint: 'One line beside the name.',
      meaning: 'slogan',
      max: 140,
    }),
  ),
  description: localized(
    text({
      label: 'Description',
      hint: 'For search engines and feeds.',
      meaning: 'description',
      max: 300,
    }),
  ),
  timeZone: timeZone({
    label: 'Time zone',
    hint: 'In which dates and times are shown, such as America/New_York. If your city is not listed, search for your country.',
  }),
  logo: optional(
    imageFile({
      label: 'Logo',
      hint: 'Shown instead of the name in the page head. PNG with transparent background.',
    }),
  ),
  colors: group({
    label: 'Colors',
    hint: 'Contrast with the background is checked: at least 4.5 to 1.',
    fields: {
      accent: color({ label: 'Accent on light' }),
      accentOnDark: color({ label: 'Accent on dark' }),
    },
  }),
  contact: group({
    label: 'Press office',
    fields: {
      email: email({ label: 'E-mail', meaning: 'email' }),
      telephone: optional(telephone({ label: 'Telephone', meaning: 'telephone' })),
      address: optional(paragraphs({ label: 'Address', meaning: 'address', max: 400 })),
      hours: optional(localized(text({ label: 'Hours', max: 140 }))),
    },
  }),
  newsletter: optional(
    group({
      label: 'Newsletter',
      hint: 'The page “Subscribe” then has a form that sends addresses to your list service. Nothing is loaded from there.',
      fields: {
        action: webAddress({
          label: 'Address of the form',
          hint: 'To which the form of your list service sends: the value of action in its HTML.',
        }),
        field: text({
          label: 'Name of the e-mail field',
          hint: 'As in the form of your list service, such as email.',
          max: 60,
        }),
      },
    }),
  ),
  feedIdentity: optional(
    text({
      label: 'Identity in feeds',
      hint: 'By which feed readers know our texts: a domain of ours, a comma, a year in which it was ours. Set it once; never change it.',
      pattern: {
        // An authority and a date as tag URIs have them (RFC 4151, section 2.1).
        expression: /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,},(19|20)\d\d$/,
        remedy: message('Write a domain, a comma and a year, such as example.org,2011.'),
      },
    }),
  ),
  pressContacts: references({
    label: 'Order of the press contacts',
    hint: 'Who comes first on the press page. All whose function is “Press contact” are on it.',
    to: 'people',
    prefers: 'press-contact',
  }),
  boilerplate: optional(
    reference({
      label: 'Boilerplate',
      hint: 'Shown under releases that name no other.',
      to: 'boilerplates',
    }),
  ),
  usage: localized(
    paragraphs({
      label: 'How to use the material',
      hint: 'License and credit, for the press page.',
      max: 2000,
    }),
  ),
  actions: list({
    label: 'Ways to act',
    hint: 'What readers can do; shown on the front page.',
    max: 4,
    item: group({
      label: 'Action',
      fields: {
        title: localized(text({ label: 'Title', max: 80 })),
        text: localized(text({ label: 'Text', max: 240 })),
        link: localized(link({ label: 'Link' })),
        linkText: localized(text({ label: 'Link text', max: 60 })),
      },
    }),
  }),
} satisfies Fields;

/** The site's settings. */
export type SiteValues = FieldValues<typeof siteFields>;

/** Sections of the site that navigation items can link to by name. */
export const sections = {
  releases: 'Releases',
  reports: 'Reports',
  testimonies: 'Testimonies',
  topics: 'Topics',
  people: 'People',
  press: 'Press',
} as const;

export type Section = keyof typeof sections;

const navigationItem = group({
  label: 'Item',
  hint: 'Choose a section, a page or a link: one of the three.',
  fields: {
    section: optional(choice({ label: 'Section', values: sections })),
    page: optional(reference({ label: 'Page', to: 'pages' })),
    link: optional(localized(link({ label: 'Link' }))),
    label: optional(
      localized(
        text({
          label: 'Label',
          hint: 'Left empty, it is the name of the section or page; a link needs one.',
          max: 40,
        }),
      ),
    ),
  },
});

const navigationFields = {
  main: list({
    label: 'Main navigation',
    hint: 'The menu at the top of every page.',
    max: 8,
    item: navigationItem,
  }),
  footer: list({
    label: 'Footer',
    hint: 'The links at the end of every page.',
    max: 12,
    item: navigationItem,
  }),
} satisfies Fields;

/** The navigation's settings. */
export type NavigationValues = FieldValues<typeof navigationFields>;

const languagesFields = {
  languages: list({
    label: 'Languages',
    hint: 'The first is the default: its addresses have no language prefix.',
    isConditional: true,
    summary: 'name',
    item: group({
      label: 'Language',
      fields: {
        code: text({
          label: 'Code',
          offers: 'site-languages',
          pattern: {
            expression: languageCodePattern,
            remedy: message('Write a language code, such as en or es.'),
          },
        }),
        name: text({
          label: 'Name',
          hint: 'In the language itself.',
          max: 40,
        }),
        siteName: optional(
          text({
            label: 'Name of the organization',
            hint: 'If it has another one in this language than in “Site”.',
            meaning: 'name',
            max: 100,
          }),
        ),
      },
    }),
  }),
  listUntranslated: flag({
    label: 'List what is not translated',
    hint: 'Lists of the other languages show it too, marked with its language.',
  }),
} satisfies Fields;

/** The languages' settings. */
export type LanguagesValues = FieldValues<typeof languagesFields>;

const oneTargetEach = (values: NavigationValues) =>
  (['main', 'footer'] as const).flatMap((menu) =>
    values[menu].flatMap((item, index) => {
      const targets = [item.section, item.page, item.link].filter(Boolean).length;
      return [
        targets !== 1 && {
          field: `${menu}.${index}`,
          cause:
            targets === 0
              ? message('the item leads nowhere')
              : message('the item leads to two places'),
          remedy: message('Choose one of section, page and link.'),
        },
        item.link &&
          !item.label && {
            field: `${menu}.${index}.label`,
            cause: message('a link has no label'),
            remedy: message('Write a label.'),
          },
      ];
    }),
  );

const consistentLanguages = ({ languages }: LanguagesValues) => {
  const codes = languages.map(({ code }) => code);
  const repeated = codes.find((code, index) => codes.indexOf(code) !== index);
  return [
    codes.length === 0 && {
      field: 'languages',
      cause: message('the newsroom has no language'),
      remedy: message('List at least one, such as code: en and name: English.'),
    },
    repeated && {
      field: 'languages',
      cause: message('the language {repeated} is listed twice', { repeated }),
      remedy: message('List each language once.'),
    },
    // Commands tell one newsroom from another by its name in the default language.
    languages[0]?.siteName && {
      field: 'languages.0.siteName',
      cause: message('in the default language, the organization has its name in “Site”'),
      remedy: message('Write the name there, and leave this one empty.'),
    },
  ];
};

const settingsFile = { layout: 'shared', extension: 'yml' } as const;

const legibleColors = ({ colors }: SiteValues) =>
  (
    [
      ['accent', 'light'],
      ['accentOnDark', 'dark'],
    ] as const
  ).flatMap(([name, theme]) => {
    const contrast = getContrast(colors[name], backgroundColors[theme]);
    if (contrast >= leastContrast) return [];
    return [
      {
        field: `colors.${name}`,
        cause: message(
          theme === 'light'
            ? '{color} has a contrast of {contrast} to 1 with the light background {background}'
            : '{color} has a contrast of {contrast} to 1 with the dark background {background}',
          {
            color: colors[name],
            contrast: Number(contrast.toFixed(1)),
            background: backgroundColors[theme],
          },
        ),
        remedy: message(
          theme === 'light'
            ? 'Choose a darker color: at least {leastContrast} to 1.'
            : 'Choose a lighter color: at least {leastContrast} to 1.',
          { leastContrast },
        ),
      },
    ];
  });

/** The first settings of a newsroom name an organization that does not exist, so that only a sample may show them. */
const ownNameAndAddress = ({ sample, name, contact }: SiteValues) => [
  !sample &&
    name === unnamedNewsroom && {
      field: 'name',
      cause: message('the newsroom has no name of its own yet'),
      remedy: message('Write the name of your organization.'),
    },
  !sample &&
    contact.email === unsetEmail && {
      field: 'contact.email',
      cause: message('“{email}” is not the address of your press office', { email: unsetEmail }),
      remedy: message('Write the address at which reporters reach you.'),
    },
];

/** Name, colours, contacts: `settings/site.yml`. */
export const site = defineContentType({
  ...settingsFile,
  name: 'settings/site',
  label: 'Site',
  labelSingular: 'Site',
  fields: siteFields,
  rules: [legibleColors, ownNameAndAddress],
});

/** Menus: `settings/navigation.yml`. */
export const navigation = defineContentType({
  ...settingsFile,
  name: 'settings/navigation',
  label: 'Navigation',
  labelSingular: 'Navigation',
  fields: navigationFields,
  rules: [oneTargetEach],
});

/** Languages: `settings/languages.yml`. */
export const languages = defineContentType({
  ...settingsFile,
  name: 'settings/languages',
  label: 'Languages',
  labelSingular: 'Languages',
  fields: languagesFields,
  rules: [consistentLanguages],
});
