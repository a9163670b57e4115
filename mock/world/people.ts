/** Fictional people for the users of the mock. Phone numbers are from ranges reserved for fiction. */
export interface Person {
  firstName: string;
  lastName: string;
  dateOfBirth: string;
  phoneCountryCode: string;
  /** Without the country code. */
  phoneNumber: string;
  addressLine1: string;
  addressLine2: string | null;
  city: string;
  zip: string;
  usState: string | null;
  countryOfResidence: string;
  countryOfNationality: string;
}

const BRITON = { phoneCountryCode: '+44', usState: null, countryOfResidence: 'GB', countryOfNationality: 'GB' };
const AMERICAN = { phoneCountryCode: '+1', countryOfResidence: 'US', countryOfNationality: 'US' };

const peterborough = { addressLine2: 'Milking Nook', city: 'Peterborough', zip: 'PE6 7PP' };
const leeds = { addressLine2: null, city: 'Leeds', zip: 'LS1 4DT' };
const portland = { addressLine2: 'Apt 4', city: 'Portland', usState: 'OR', zip: '97205' };
const austin = { addressLine2: null, city: 'Austin', usState: 'TX', zip: '78701' };

const briton = (firstName: string, lastName: string, index: number): Person => ({
  ...BRITON,
  ...(index % 2 === 0 ? peterborough : leeds),
  firstName,
  lastName,
  dateOfBirth: `19${80 + index}-03-1${index % 10}`,
  phoneNumber: `7700900${100 + index * 7}`,
  addressLine1: `${20 + index} Werrington Bridge Rd`,
});

const american = (firstName: string, lastName: string, index: number): Person => ({
  ...AMERICAN,
  ...(index % 2 === 0 ? portland : austin),
  firstName,
  lastName,
  dateOfBirth: `19${80 + index}-07-2${index % 10}`,
  phoneNumber: `20255501${10 + index * 7}`,
  addressLine1: `${400 + index} Juniper Street`,
});

/** One name per user of a tenant, in the order of `seed.ts`. */
export const people = {
  international: [
    briton('Amelia', 'Hart', 0),
    briton('Oliver', 'Finch', 1),
    briton('Isla', 'Moore', 2),
    briton('Noah', 'Webb', 3),
    briton('Freya', 'Lane', 4),
    briton('Jude', 'Carver', 5),
    briton('Maya', 'Stone', 6),
    briton('Theo', 'Marsh', 7),
    briton('Nora', 'Blythe', 8),
    briton('Felix', 'Thorne', 9),
    briton('Edith', 'Rowe', 10),
    briton('Clive', 'Penn', 11),
  ],
  us: [
    american('Grace', 'Miller', 0),
    american('Henry', 'Brooks', 1),
    american('Ruby', 'Parker', 2),
    american('Owen', 'Hayes', 3),
    american('Clara', 'Reed', 4),
    american('Caleb', 'Foster', 5),
    american('Naomi', 'Wells', 6),
    american('Silas', 'Porter', 7),
    american('Elise', 'Warren', 8),
    american('Jonah', 'Pierce', 9),
    american('Hazel', 'Dunn', 10),
    american('Miles', 'Grant', 11),
  ],
} as const satisfies Record<'international' | 'us', readonly Person[]>;
