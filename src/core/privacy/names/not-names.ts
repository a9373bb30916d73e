/** Words in capitals beside which a first name is part of something else: a company, a street, a place, a device. */
export const notNames: ReadonlySet<string> = new Set(
  `
Inc Ltd Limited LLC LLP PLC Plc GmbH AG SA SpA Oy AB BV NV Corp Corporation Company Co Group Holdings Partners
Associates Consulting Investments Technologies Technology Solutions Systems Services Networks Industries Labs
Economic Capital Bank Insurance University College School Academy Institute Hospital Clinic Church Foundation
Museum Hotel Club Office Ministry Department Airport Station Stadium

Street Str Road Rd Avenue Ave Drive Lane Ln Boulevard Blvd Way Court Ct Place Pl Square Sq Terrace Pass Bypass
Highway Hwy Park Parkway Bridge Close Crescent Row Walk Gardens Grove Suite Apt Apartment Unit Floor Building Box
Rue Via Viale Avenida Av Rua Calle Plaza Paseo Piazza Corso Platz Straße Strasse Gasse Weg Allee Laan Straat Ul Rúa
North South East West Northern Southern Eastern Western

Saint San Santa Santo São Sankt St Sainte Port Fort Mount Mont Lake River Island Islands Isle Bay Beach City County
Republic Kingdom Valley Hill Hills Creek Springs Falls

Princess Prince King Queen Tales Sunday Monday Tuesday Wednesday Thursday Friday Saturday January February March
April June July August September October November December Christmas Easter

Server Router Switch Firewall Gateway Controller Interface Ethernet Phone Laptop Printer State Status Mode Type
Flash Control Memory Version Release System Network Service Protocol Policy Profile Address Group Table List Number
Name Default Total Count Customer Team Support Sir Madam Everyone Colleague Colleagues User Users Valued Hiring
Manager Admin Administrator
`
    .trim()
    .split(/\s+/),
);

/** Words that sentences begin with, in capitals for that alone. */
export const sentenceStarts: ReadonlySet<string> = new Set(
  `
A After And As Ask Before But By Call Can Contact Could Dear Did Do Does For From Had Has Have Hello Hey Hi How If In
Is It Later Maybe Meet Once Only Or Our Perhaps Please Since So Tell Thank Thanks That The Their Then They This To
Today Tomorrow Until Was We What When Where Which While Who Why With Would Yes Yesterday You Your
`
    .trim()
    .split(/\s+/),
);
