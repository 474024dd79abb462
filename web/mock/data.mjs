// Invented people and rows for the mock server. Nothing here is about real persons or incidents.

export const people = [
  person('p-postma', 'Sanne Postma', 'Informatiemanager ROT', 'Veiligheidsregio Flevoland', 'MULTI', [
    'VR25',
  ]),
  person('p-veen', 'M. van der Veen', 'Operationeel leider (ROT)', 'Veiligheidsregio Flevoland', 'MULTI', [
    'VR25',
  ]),
  person('p-bakker', 'R. Bakker', 'Leider CoPI', 'Veiligheidsregio Flevoland', 'MULTI', ['VR25']),
  person('p-kuiper', 'T. Kuiper', 'Hoofdofficier van dienst', 'Brandweer Flevoland', 'BRW', ['VR25']),
  person('p-visser', 'D. Visser', 'Officier van dienst – Politie', 'Politie Midden-Nederland', 'POL', [
    'VR25',
    'VR14',
  ]),
  person('p-wit', 'A. de Wit', 'Hoofdofficier van dienst – Geneeskundig', 'GHOR Flevoland', 'GZ', ['VR25']),
  person('p-smit', 'F. Smit', 'Algemeen commandant bevolkingszorg', 'Gemeente Almere', 'BZ', ['VR25']),
  person('p-hoekstra', 'L. Hoekstra', 'Communicatieadviseur', 'Gemeente Almere', 'CCOM', ['VR25']),
  person('p-jansen', 'K. Jansen', 'Calamiteitencoördinator', 'Meldkamer Midden-Nederland', 'MK', [
    'VR25',
    'VR14',
  ]),
  person('p-mulder', 'E. Mulder', 'Liaison', 'Waterschap Zuiderzeeland', 'WTR', ['VR25']),
  person('p-dijk', 'B. van Dijk', 'Informatiemanager CoPI', 'Veiligheidsregio Gooi en Vechtstreek', 'MULTI', [
    'VR14',
  ]),
  person('p-beheer', 'N. Beheer', 'Functioneel beheerder', 'Veiligheidsbureau', '', ['VR14', 'VR25']),
];

function person(account, name, role, organisation, column, regions) {
  return { account, name, function: role, organisation, column, regions };
}

// tidy: allow function-length - the rows of the mock are one table
export function first_rows(now) {
  const ago = (minutes) => new Date(now - minutes * 60_000).toISOString();
  const incident = (id, number, name, line, place, grip, teams, started, changed) => ({
    id,
    number,
    name,
    line,
    place,
    grip,
    teams,
    started_at: ago(started),
    changed_at: ago(changed),
  });
  return {
    mock_incident: {
      i1: incident(
        'i1',
        '2026-0417',
        'Grote brand afvalverwerking De Vaart',
        'Rook richting Almere Buiten en Hout',
        'Almere · De Vaart',
        2,
        'CoPI, ROT',
        101,
        2,
      ),
      i2: incident(
        'i2',
        '2026-0416',
        'Stroomstoring middenspanning',
        '± 2.100 aansluitingen, herstel verwacht 18:30',
        'Gooise Meren · Bussum-Zuid',
        0,
        '',
        193,
        18,
      ),
      i3: incident(
        'i3',
        '2026-0415',
        'Gaslek graafwerkzaamheden',
        '46 woningen ontruimd, opvang geopend',
        'Hilversum · Kerkelanden',
        1,
        'CoPI',
        55,
        6,
      ),
    },
    mock_duty: Object.fromEntries(
      people.slice(0, 8).map((each, order) => [
        each.account,
        {
          id: each.account,
          order,
          name: each.name,
          function: each.function,
          column: each.column,
          busy: order % 3 !== 0,
        },
      ]),
    ),
    mock_action: {
      a1: {
        id: 'a1',
        text: 'NL-Alert herhalen of intrekken',
        who: 'COM · L. Hoekstra',
        due_at: ago(-27),
        done: false,
      },
      a2: {
        id: 'a2',
        text: 'Bezetting Topsporthal bevestigen',
        who: 'BZ · F. Smit',
        due_at: ago(-12),
        done: false,
      },
      a3: {
        id: 'a3',
        text: 'Omleiding N702 afstemmen',
        who: 'POL · D. Visser',
        due_at: ago(-42),
        done: false,
      },
      a4: {
        id: 'a4',
        text: 'Tweede meetronde vaststellen',
        who: 'BRW · T. Kuiper',
        due_at: ago(-47),
        done: false,
      },
    },
  };
}
