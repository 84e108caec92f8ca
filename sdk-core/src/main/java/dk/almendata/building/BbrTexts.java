package dk.almendata.building;

/**
 * The lists as text, one meaning a line: code; mark (see {@link BbrEntries}); the first day of a meaning that came later; the Danish text; an
 * English gloss of ours.
 *
 * <p>Sources: the official lists in the state of September 2019 (DanmarksAdresser/BBRkodelister, read from ki.bbr.dk), compared with those of 3
 * January 2017, and {@code forbrugerdatabaser.txt} 3.4. Code 122 is in lists of 2022. The older text of 160 is that of {@code
 * forbrugerdatabaser.txt} (18 August 2017) and of bbr.dk (field 203, 16 February 2011); those of 416 and 522 are described, not quoted. The energy
 * label is in {@code forbrugerdatabaser.txt} only. Code 451 (a shelter) is seen in use, but in no list that is known here, so it is unknown.
 */
final class BbrTexts {

    private BbrTexts() {}

    static String of(String list) {
        return switch (list) {
            case "building-use" -> BUILDING_USE;
            case "unit-use" -> UnitUses.TEXT;
            case "heating-installation" -> HEATING_INSTALLATION;
            case "supplementary-heating" -> SUPPLEMENTARY_HEATING;
            case "heating-fuel" -> HEATING_FUEL;
            case "energy-label" -> ENERGY_LABEL;
            default -> COORDINATE_SYSTEM;
        };
    }

    private static final String BUILDING_USE = """
            110;F;;Stuehus til landbrugsejendom;Farmhouse of an agricultural property
            120;F;;Fritliggende enfamilieshus (parcelhus);Detached house
            121;F;2019-09-01;Sammenbygget enfamiliehus;Attached single-family house
            122;F;2022-01-01;Fritliggende enfamiliehus i tæt-lav bebyggelse;Detached house in dense low-rise housing
            130;P;;Række-, kæde-, eller dobbelthus (lodret adskillelse mellem enhederne).;Terraced, linked or semi-detached house (divided vertically)
            131;F;;Række- og kædehus;Terraced or linked house
            132;F;;Dobbelthus;Semi-detached house
            140;F;;Etagebolig-bygning, flerfamiliehus eller to-familiehus;Block of flats, multi-family or two-family house
            150;F;;Kollegium;Student hall
            160;F;2019-09-01;Boligbygning til døgninstitution;Residential building of a round-the-clock institution
            160;O;;Døgninstitution (plejehjem, alderdomshjem, børne- eller ungdomshjem);Round-the-clock institution (nursing home, home for the elderly, children or young people)
            185;F;;Anneks i tilknytning til helårsbolig.;Annex to an all-year dwelling
            190;F;;Anden bygning til helårsbeboelse;Other building for all-year living
            210;P;;Bygning til erhvervsmæssig produktion vedrørende landbrug, gartneri, råstofudvinding o. lign;Commercial production in farming, horticulture, quarrying and alike
            211;F;;Stald til svin;Pig stable
            212;F;;Stald til kvæg, får mv.;Stable for cattle, sheep and alike
            213;F;;Stald til fjerkræ;Poultry house
            214;F;;Minkhal;Mink hall
            215;F;;Væksthus;Greenhouse for production
            216;F;;Lade til foder, afgrøder mv.;Barn for fodder and crops
            217;F;;Maskinhus, garage mv.;Machine shed, garage and alike
            218;F;;Lade til halm, hø mv.;Barn for straw and hay
            219;F;;Anden bygning til landbrug mv.;Other building for farming
            220;P;;Bygning til erhvervsmæssig produktion vedrørende industri, håndværk m.v. (fabrik, værksted o.lign.);Commercial production in industry and crafts (factory, workshop)
            221;F;;Bygning til industri med integreret produktionsapparat;Industry with integrated production apparatus
            222;F;;Bygning til industri uden integreret produktionsapparat;Industry without integrated production apparatus
            223;F;;Værksted;Workshop
            229;F;;Anden bygning til produktion;Other building for production
            230;P;;El-, gas-, vand- eller varmeværk, forbrændingsanstalt m.v.;Electricity, gas, water or heating works, incineration
            231;F;;Bygning til energiproduktion;Energy production
            232;F;;Bygning til forsyning- og energidistribution;Supply and energy distribution
            233;F;;Bygning til vandforsyning;Water supply
            234;F;;Bygning til håndtering af affald og spildevand;Handling of waste and waste water
            239;F;;Anden bygning til energiproduktion og -distribution;Other building for energy production and distribution
            290;P;;Anden bygning til landbrug, industri etc.;Other building for farming, industry and alike
            310;P;;Transport- og garageanlæg (fragtmandshal, lufthavnsbygning, banegårdsbygning, parkeringshus). Garage med plads til et eller to køretøjer registreres med anvendelseskode 910;Transport and garage facility (freight hall, airport, station, car park)
            311;F;;Bygning til jernbane- og busdrift;Railway and bus operation
            312;F;;Bygning til luftfart;Aviation
            313;F;;Bygning til parkering- og transportanlæg;Parking and transport facility
            314;F;;Bygning til parkering af flere end to køretøjer i tilknytning til boliger;Parking of more than two vehicles at dwellings
            315;F;;Havneanlæg;Harbour facility
            319;F;;Andet transportanlæg;Other transport facility
            320;P;;Bygning til kontor, handel, lager, herunder offentlig administration;Office, trade, storage, public administration included
            321;F;;Bygning til kontor;Office
            322;F;;Bygning til detailhandel;Retail
            323;F;;Bygning til lager;Storage
            324;F;;Butikscenter;Shopping centre
            325;F;;Tankstation;Filling station
            329;F;;Anden bygning til kontor, handel og lager;Other building for office, trade and storage
            330;P;;Bygning til hotel, restaurant, vaskeri, frisør og anden servicevirksomhed;Hotel, restaurant, laundry, hairdresser and other services
            331;F;;Hotel, kro eller konferencecenter med overnatning;Hotel, inn or conference centre with overnight stay
            332;F;;Bed & breakfast mv.;Bed and breakfast
            333;F;;Restaurant, café og konferencecenter uden overnatning;Restaurant, cafe and conference centre without overnight stay
            334;F;;Privat servicevirksomhed som frisør, vaskeri, netcafé mv.;Private services such as hairdresser, laundry, net cafe
            339;F;;Anden bygning til serviceerhverv;Other building for services
            390;P;;Anden bygning til transport, handel etc;Other building for transport, trade and alike
            410;P;;Bygning til biograf, teater, erhvervsmæssig udstilling, bibliotek, museum, kirke o. lign.;Cinema, theatre, exhibition, library, museum, church and alike
            411;F;;Biograf, teater, koncertsted mv.;Cinema, theatre, concert venue
            412;F;;Museum;Museum
            413;F;;Bibliotek;Library
            414;F;;Kirke eller anden bygning til trosudøvelse for statsanerkendte trossamfund;Church or other building of a recognised religious community
            415;F;;Forsamlingshus;Assembly house
            416;F;2019-09-01;Forlystelsespark;Amusement park
            416;D;;Konferencecenter;Conference centre
            419;F;;Anden bygning til kulturelle formål;Other building for cultural purposes
            420;P;;Bygning til undervisning og forskning (skole, gymnasium, forskningslabratorium o.lign.).;Teaching and research (school, upper secondary school, laboratory)
            421;F;;Grundskole;Primary school
            422;F;;Universitet;University
            429;F;;Anden bygning til undervisning og forskning;Other building for teaching and research
            430;P;;Bygning til hospital, sygehjem, fødeklinik o. lign.;Hospital, nursing home, birth clinic and alike
            431;F;;Hospital og sygehus;Hospital
            432;F;;Hospice, behandlingshjem mv.;Hospice, treatment home
            433;F;;Sundhedscenter, lægehus, fødeklinik mv.;Health centre, medical centre, birth clinic
            439;F;;Anden bygning til sundhedsformål;Other building for health
            440;P;;Bygning til daginstitution;Day care institution
            441;F;;Daginstitution;Day care
            442;F;;Servicefunktion på døgninstitution;Service function at a round-the-clock institution
            443;F;;Kaserne;Barracks
            444;F;;Fængsel, arresthus mv.;Prison
            449;F;;Anden bygning til institutionsformål;Other building for institutions
            490;P;;Bygning til anden institution, herunder kaserne, fængsel o. lign.;Other institution, barracks and prison included
            510;F;;Sommerhus;Holiday house
            520;P;;Bygning til feriekoloni, vandrehjem o.lign. bortset fra sommerhus;Holiday camp, hostel and alike, holiday houses apart
            521;F;;Feriecenter, center til campingplads mv.;Holiday centre, centre of a camping site
            522;F;2019-09-01;Bygning med ferielejligheder til erhvervsmæssig udlejning;Building with holiday flats for commercial letting
            522;D;;Bygning med ferielejligheder;Building with holiday flats of any use
            523;F;2019-09-01;Bygning med ferielejligheder til eget brug;Building with holiday flats for own use
            529;F;;Anden bygning til ferieformål;Other building for holidays
            530;P;;Bygning i forbindelse med idrætsudøvelse (klubhus, idrætshal, svømmehal o. lign.);Sports (clubhouse, sports hall, swimming hall)
            531;F;;Klubhus i forbindelse med fritid og idræt;Clubhouse for leisure and sports
            532;F;;Svømmehal;Swimming hall
            533;F;;Idrætshal;Sports hall
            534;F;;Tribune i forbindelse med stadion;Stand of a stadium
            535;F;;Rideskole;Riding school
            539;F;;Anden bygning til idrætformål;Other building for sports
            540;F;;Kolonihavehus;Allotment house
            585;F;;Anneks i tilknytning til fritids- og sommerhus;Annex to a leisure or holiday house
            590;F;;Anden bygning til fritidsformål;Other building for leisure
            910;F;;Garage (med plads til et eller to køretøjer);Garage (for one or two vehicles)
            920;F;;Carport;Carport
            930;F;;Udhus;Outhouse
            940;F;;Drivhus;Greenhouse
            950;F;;Fritliggende overdækning;Detached roofing
            960;F;;Fritliggende udestue;Detached garden room
            970;F;;Tiloversbleven landbrugsbygning;Farm building no longer used
            990;F;2019-09-01;Faldefærdig bygning;Dilapidated building
            999;F;2019-09-01;Ukendt bygning;Unknown building
            """;

    private static final String HEATING_INSTALLATION = """
            1;F;;Fjernvarme/blokvarme (radiatorsystemer el. varmluftanlæg);District or block heating (radiators or warm air)
            2;F;;Centralvarme fra eget anlæg, et-kammer fyr;Central heating from own plant, one-chamber boiler
            3;F;;Ovne (kakkelovne, kamin, brændeovne o.l.);Stoves (tiled stove, fireplace, wood stove)
            5;F;;Varmepumpe;Heat pump
            6;F;;Centralvarme med to fyringsenheder (fast og olie eller gas);Central heating with two firing units (solid fuel and oil or gas)
            7;F;;Elovne, elpaneler;Electric heaters or panels
            8;F;;Gasradiator;Gas radiator
            9;F;;Ingen varmeinstallation;No heating installation
            99;B;;Blandet (Kræver specifikation på enhedsniveau);Mixed (must be told for each unit)
            """;

    private static final String SUPPLEMENTARY_HEATING = """
            0;F;;Ikke oplyst;Not stated
            1;F;;Varmepumpeanlæg;Heat pump
            2;F;;Ovne til fast brændsel (brændeovn o. lign.);Stoves for solid fuel (wood stove and alike)
            3;F;;Ovne til flydende brændsel;Stoves for liquid fuel
            4;F;;Solpaneler;Solar panels
            5;F;;Pejs;Fireplace
            6;F;;Gasradiator;Gas radiator
            7;F;;Elovne, elpaneler;Electric heaters or panels
            10;F;;Biogasanlæg;Biogas plant
            80;F;;Andet;Other
            90;F;;Bygningen har ingen supplerende varme;The building has no supplementary heating
            """;

    private static final String HEATING_FUEL = """
            1;F;;Elektricitet;Electricity
            2;F;;Gasværksgas;Town gas
            3;F;;Flydende brændsel (olie, petroleum, flaskegas);Liquid fuel (oil, paraffin, bottled gas)
            4;F;;Fast brændsel (kul, koks, brænde mm.);Solid fuel (coal, coke, firewood)
            6;F;;Halm;Straw
            7;F;;Naturgas;Natural gas
            9;F;;Andet;Other
            """;

    private static final String ENERGY_LABEL = """
            A;S;;ELO-mærke A;Label A of the older ELO scale, A is best
            B;S;;ELO-mærke B;Label B of the older ELO scale, A is best
            C;S;;ELO-mærke C;Label C of the older ELO scale, A is best
            D;S;;ELO-mærke D;Label D of the older ELO scale, A is best
            E;S;;ELO-mærke E;Label E of the older ELO scale, A is best
            F;S;;ELO-mærke F;Label F of the older ELO scale, A is best
            G;S;;ELO-mærke G;Label G of the older ELO scale, A is best
            H;S;;ELO-mærke H;Label H of the older ELO scale, A is best
            I;S;;ELO-mærke I;Label I of the older ELO scale, A is best
            J;S;;ELO-mærke J;Label J of the older ELO scale, A is best
            K;S;;ELO-mærke K;Label K of the older ELO scale, A is best
            L;S;;ELO-mærke L;Label L of the older ELO scale, A is best
            M;S;;ELO-mærke M;Label M of the older ELO scale, A is best
            """;

    private static final String COORDINATE_SYSTEM = """
            1;F;;System 34;System 34
            2;F;;System 45;System 45
            3;F;;KP2000 (System 2000);KP2000 (System 2000)
            4;F;;UTM ED50;UTM on ED50
            5;F;;UTM Euref89 (WGS 84);UTM on ETRS89 (WGS 84)
            """;
}
