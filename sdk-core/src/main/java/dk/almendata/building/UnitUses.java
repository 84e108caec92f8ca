package dk.almendata.building;

/**
 * The list of a unit's use, in the form of {@link BbrTexts}. Never to be used for a building: 320, 330, 420, 430 and 440 mean something else
 * there, and 340, 350, 360, 370, 450 and 610 do not exist.
 *
 * <p>Source: the official list in the state of September 2019 (DanmarksAdresser/BBRkodelister, read from ki.bbr.dk), the oldest that is known here,
 * and code 122 as it is seen in later data. 610 is not in that list; its text is that of Danmarks Statistik (TIMES, ENH_ANVENDELSEKODE).
 */
final class UnitUses {

    static final String TEXT = """
            110;F;;Stuehus til landbrugsejendom;Farmhouse of a farm
            120;F;;Fritliggende enfamilieshus (parcelhus).;Detached single-family house
            121;F;;Sammenbygget enfamiliehus;Attached single-family house
            122;F;2022-01-01;Fritliggende enfamiliehus i tæt-lav bebyggelse;Detached single-family house in a dense low development
            130;P;;Række-, kæde- eller dobbelthus (lodret adskillelse mellem enhederne).;Terraced, linked or semi-detached house (divided vertically)
            131;F;;Række- og kædehus;Terraced or linked house
            132;F;;Dobbelthus;Semi-detached house
            140;F;;Bolig i etageejendom, flerfamiliehus eller to-familiehus;Dwelling in a block of flats, or in a house of several or of two families
            150;F;;Kollegiebolig;Dwelling in a hall of residence
            160;F;;Bolig i døgninstitution;Dwelling in a residential institution
            185;F;;Anneks i tilknytning til helårsbolig;Annexe of an all-year dwelling
            190;F;;Anden enhed til helårsbeboelse;Other unit for all-year living
            210;P;;Erhvervsmæssig produktion vedrørende landbrug, skovbrug, gartneri, råstofudvinding og lign.;Commercial production in agriculture, forestry, gardening, extraction and the like
            211;F;;Stald til svin;Pigsty
            212;F;;Stald til kvæg, får mv.;Stable for cattle, sheep and the like
            213;F;;Stald til fjerkræ;Poultry house
            214;F;;Minkhal;Mink shed
            215;F;;Væksthus;Greenhouse of a nursery
            216;F;;Lade til foder, afgrøder mv.;Barn for fodder, crops and the like
            217;F;;Maskinhus, garage mv.;Machine shed, garage and the like
            218;F;;Lade til halm, hø mv.;Barn for straw, hay and the like
            219;F;;Anden enhed til landbrug mv.;Other unit for agriculture and the like
            220;P;;Erhvervsmæssig produktion vedrørende industri, håndværk m.v. (fabrik, værksted o. lign.);Commercial production in industry, crafts and the like (factory, workshop)
            221;F;;Enhed til industri med integreret produktionsapparat;Industrial unit with built-in production plant
            222;F;;Enhed til industri uden integreret produktionsapparat;Industrial unit without built-in production plant
            223;F;;Værksted;Workshop
            229;F;;Anden enhed til produktion;Other unit for production
            230;P;;El-, gas-, vand- eller varmeværk, forbrændingsanstalt o. lign.;Electricity, gas, water or heating plant, incinerator and the like
            231;F;;Enhed til energiproduktion;Unit for producing energy
            232;F;;Enhed til forsyning- og energidistribution;Unit for supply and distribution of energy
            233;F;;Enhed til vandforsyning;Unit for water supply
            234;F;;Enhed til håndtering af affald og spildevand;Unit for handling waste and waste water
            239;F;;Anden enhed til energiproduktion og -distribution;Other unit for producing and distributing energy
            290;P;;Anden enhed til produktion og lager i forbindelse med landbrug, industri o. lign.;Other unit for production and storage in agriculture, industry and the like
            310;P;;Transport- og garageanlæg (fragtmandshal, lufthavnsbygning,banegårdsbygning o. lign.);Transport and garages (haulage hall, airport, station and the like)
            311;F;;Enhed til jernbane- og busdrift;Unit for rail and bus traffic
            312;F;;Enhed til luftfart;Unit for air traffic
            313;F;;Enhed til parkerings- og transportanlæg;Unit for parking and transport
            314;F;;Enhed til parkering af flere end to køretøjer i tilknytning til boliger;Parking for more than two vehicles, belonging to dwellings
            315;F;;Havneanlæg;Harbour facility
            319;F;;Andet transportanlæg;Other transport facility
            320;P;;Engroshandel og lager.;Wholesale and storage
            321;F;;Enhed til kontor;Unit for offices
            322;F;;Enhed til detailhandel;Unit for retail
            323;F;;Enhed til lager;Unit for storage
            324;F;;Butikscenter;Shopping centre
            325;F;;Tankstation;Filling station
            329;F;;Anden enhed til kontor, handel og lager;Other unit for office, trade and storage
            330;P;;Detailhandel m.v.;Retail and the like
            331;F;;Hotel, kro eller konferencecenter med overnatning;Hotel, inn or conference centre with overnight stay
            332;F;;Bed & breakfast mv.;Bed and breakfast and the like
            333;F;;Restaurant, café og konferencecenter uden overnatning;Restaurant, café and conference centre without overnight stay
            334;F;;Privat servicevirksomhed som frisør, vaskeri, netcafé mv.;Private service such as hairdresser, laundry, internet café
            339;F;;Anden enhed til serviceerhverv;Other unit for service trades
            340;P;;Pengeinstitut, forsikringsvirksomhed m.v.;Bank, insurance and the like
            350;P;;Kontor og liberale erhverv bortset fra offentlig administration (kontorer for advokater, rådgivende ingeniører, klinikker o.lign.);Office and professions other than public administration
            360;P;;Offentlig administration.;Public administration
            370;P;;Hotel, restauration, vaskeri, frisør og anden servicevirksomhed.;Hotel, restaurant, laundry, hairdresser and other services
            390;P;;Anden enhed til handel, transport etc.;Other unit for trade, transport and the like
            410;P;;Biograf, teater, erhvervsmæssig udstilling m.v.;Cinema, theatre, commercial exhibition and the like
            411;F;;Biograf, teater, koncertsted mv.;Cinema, theatre, concert hall and the like
            412;F;;Museum;Museum
            413;F;;Bibliotek;Library
            414;F;;Kirke eller anden enhed til trosudøvelse for statsanerkendte trossamfund;Church or other unit for worship of recognised communities
            415;F;;Forsamlingshus;Village hall
            416;F;;Forlystelsespark;Amusement park
            419;F;;Anden enhed til kulturelle formål;Other unit for culture
            420;P;;Bibliotek, museum, kirke o. lign.;Library, museum, church and the like
            421;F;;Grundskole;Primary and lower secondary school
            422;F;;Universitet;University
            429;F;;Anden enhed til undervisning og forskning;Other unit for education and research
            430;P;;Undervisning og forskning (skole, gymnasium, forskningslaboratorium).;Education and research (school, upper secondary school, laboratory)
            431;F;;Hospital og sygehus;Hospital
            432;F;;Hospice, behandlingshjem mv.;Hospice, treatment home and the like
            433;F;;Sundhedscenter, lægehus, fødeklinik mv.;Health centre, doctors' house, maternity clinic and the like
            439;F;;Anden enhed til sundhedsformål;Other unit for health
            440;P;;Hospital, fødeklinik o. lign.;Hospital, maternity clinic and the like
            441;F;;Daginstitution;Day care institution
            442;F;;Servicefunktion på døgninstitution;Service function of a residential institution
            443;F;;Kaserne;Barracks
            444;F;;Fængsel, arresthus mv.;Prison, remand prison and the like
            449;F;;Anden enhed til institutionsformål;Other unit for institutions
            450;P;;Daginstitution.;Day care
            490;P;;Anden institution, herunder kaserne, fængsel m.v.;Other institution, barracks, prison and the like included
            510;F;;Sommerhus.;Summer house
            520;P;;Enhed til feriekoloni, vandrehjem o.lign. bortset fra sommerhus;Holiday camp, hostel and the like, summer houses apart
            521;F;;Feriecenter, center til campingplads mv.;Holiday centre, centre of a camp site and the like
            522;F;;Ferielejlighed til erhvervsmæssig udlejning;Holiday flat for commercial letting
            523;F;;Ferielejlighed til eget brug;Holiday flat for own use
            529;F;;Anden enhed til ferieformål;Other unit for holidays
            530;P;;Enhed i forbindelse med idrætsudøvelse (klubhus, idrætshal, svømmehal o. lign.).;Sports (clubhouse, sports hall, swimming bath and the like)
            531;F;;Klubhus i forbindelse med fritid- og idræt;Clubhouse for leisure and sports
            532;F;;Svømmehal;Swimming bath
            533;F;;Idrætshal;Sports hall
            534;F;;Tribune i forbindelse med stadion;Stand of a stadium
            535;F;;Rideskole;Riding school
            539;F;;Anden enhed til idrætsformål;Other unit for sports
            540;F;;Kolonihavehus;Allotment house
            585;F;;Anneks i tilknytning til fritids- og sommerhus;Annexe of a leisure or summer house
            590;F;;Anden enhed til fritidsformål;Other unit for leisure
            610;T;;Ikke vurderede erhvervsenheder i nybyggeri;Business unit in a new building, not yet assessed
            """;

    private UnitUses() {}
}
