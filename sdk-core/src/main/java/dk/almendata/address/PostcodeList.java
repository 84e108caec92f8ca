package dk.almendata.address;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The 1109 postcodes of the public list with the district of each, so that the core needs no file.
 *
 * <p>Source: {@code postcodes.csv}, the list of DanmarksAdresser of 22 November 2018 (domain document 1.5). An item
 * is a district and its postcodes, a hyphen for a run of them, {@code *} behind a bulk receiver. Greenland is not in it.
 */
final class PostcodeList {

    private static final String ITEMS = """
            Høje Taastrup 0800*; København C 0999*; København K 1050-1074 1092* 1093* 1095* 1098* 1100-1107 1110-1131 1140* 1147* \
            1148* 1150-1162 1164-1175 1200-1216 1217* 1218-1221 1240* 1250-1257 1259-1261 1263-1268 1270 1271 1300-1304 1306-1329 \
            1350 1352-1371 1400-1403 1406-1441 1448* 1450-1468 1470-1473; København V 1550-1564 1566* 1567-1577 1592* 1599* \
            1600-1624 1630* 1631-1635 1650-1677 1699-1712 1714-1739 1749-1766 1770-1775 1777 1785* 1786* 1787* 1799; Frederiksberg \
            C 1800-1820 1822-1829 1850-1857 1860-1868 1870-1879 1900-1906 1908-1917 1920-1928 1950-1967 1970-1974; Frederiksberg \
            2000; København Ø 2100; Nordhavn 2150; København N 2200; København S 2300; København NV 2400; København SV 2450; Valby \
            2500; Glostrup 2600; Brøndby 2605; Rødovre 2610; Albertslund 2620; Vallensbæk 2625; Taastrup 2630; Ishøj 2635; \
            Hedehusene 2640; Hvidovre 2650; Brøndby Strand 2660; Vallensbæk Strand 2665; Greve 2670; Solrød Strand 2680; Karlslunde \
            2690; Brønshøj 2700; Vanløse 2720; Herlev 2730; Skovlunde 2740; Ballerup 2750; Måløv 2760; Smørum 2765; Kastrup 2770; \
            Dragør 2791; Kgs. Lyngby 2800; Gentofte 2820; Virum 2830; Holte 2840; Nærum 2850; Søborg 2860; Dyssegård 2870; Bagsværd \
            2880; Hellerup 2900; Charlottenlund 2920; Klampenborg 2930; Skodsborg 2942; Vedbæk 2950; Rungsted Kyst 2960; Hørsholm \
            2970; Kokkedal 2980; Nivå 2990; Helsingør 3000; Humlebæk 3050; Espergærde 3060; Snekkersten 3070; Tikøb 3080; Hornbæk \
            3100; Dronningmølle 3120; Ålsgårde 3140; Hellebæk 3150; Helsinge 3200; Vejby 3210; Tisvildeleje 3220; Græsted 3230; \
            Gilleleje 3250; Frederiksværk 3300; Ølsted 3310; Skævinge 3320; Gørløse 3330; Liseleje 3360; Melby 3370; Hundested \
            3390; Hillerød 3400; Allerød 3450; Birkerød 3460; Fredensborg 3480; Kvistgård 3490; Værløse 3500; Farum 3520; Lynge \
            3540; Slangerup 3550; Frederikssund 3600; Jægerspris 3630; Ølstykke 3650; Stenløse 3660; Veksø Sjælland 3670; Rønne \
            3700; Aakirkeby 3720; Nexø 3730; Svaneke 3740; Østermarie 3751; Gudhjem 3760; Allinge 3770; Klemensker 3782; Hasle \
            3790; Roskilde 4000; Tune 4030; Jyllinge 4040; Skibby 4050; Kirke Såby 4060; Kirke Hyllinge 4070; Ringsted 4100; Viby \
            Sjælland 4130; Borup 4140; Herlufmagle 4160; Glumsø 4171; Fjenneslev 4173; Jystrup Midtsj 4174; Sorø 4180; Munke \
            Bjergby 4190; Slagelse 4200; Korsør 4220; Skælskør 4230; Vemmelev 4241; Boeslunde 4242; Rude 4243; Agersø 4244; Omø \
            4245; Fuglebjerg 4250; Dalmose 4261; Sandved 4262; Høng 4270; Gørlev 4281; Ruds Vedby 4291; Dianalund 4293; Stenlille \
            4295; Nyrup 4296; Holbæk 4300; Orø 4305; Lejre 4320; Hvalsø 4330; Tølløse 4340; Ugerløse 4350; Kirke Eskilstrup 4360; \
            Store Merløse 4370; Vipperød 4390; Kalundborg 4400; Regstrup 4420; Mørkøv 4440; Jyderup 4450; Snertinge 4460; Svebølle \
            4470; Store Fuglede 4480; Jerslev Sjælland 4490; Nykøbing Sj 4500; Svinninge 4520; Gislinge 4532; Hørve 4534; Fårevejle \
            4540; Asnæs 4550; Vig 4560; Grevinge 4571; Nørre Asmindrup 4572; Højby 4573; Rørvig 4581; Sjællands Odde 4583; \
            Føllenslev 4591; Sejerø 4592; Eskebjerg 4593; Køge 4600; Gadstrup 4621; Havdrup 4622; Lille Skensved 4623; Bjæverskov \
            4632; Faxe 4640; Hårlev 4652; Karise 4653; Faxe Ladeplads 4654; Store Heddinge 4660; Strøby 4671; Klippinge 4672; \
            Rødvig Stevns 4673; Herfølge 4681; Tureby 4682; Rønnede 4683; Holmegaard 4684; Haslev 4690; Næstved 4700; Præstø 4720; \
            Tappernøje 4733; Mern 4735; Karrebæksminde 4736; Lundby 4750; Vordingborg 4760; Kalvehave 4771; Langebæk 4772; Stensved \
            4773; Stege 4780; Borre 4791; Askeby 4792; Bogø By 4793; Nykøbing F 4800; Nørre Alslev 4840; Stubbekøbing 4850; \
            Guldborg 4862; Eskilstrup 4863; Horbelev 4871; Idestrup 4872; Væggerløse 4873; Gedser 4874; Nysted 4880; Toreby L 4891; \
            Kettinge 4892; Øster Ulslev 4894; Errindlev 4895; Nakskov 4900; Harpelunde 4912; Horslunde 4913; Søllested 4920; Maribo \
            4930; Bandholm 4941; Askø 4942; Torrig L 4943; Fejø 4944; Femø 4945; Nørreballe 4951; Stokkemarke 4952; Vesterborg \
            4953; Holeby 4960; Rødby 4970; Dannemare 4983; Sakskøbing 4990; Odense C 5000; Odense V 5200; Odense NV 5210; Odense SØ \
            5220; Odense M 5230; Odense NØ 5240; Odense SV 5250; Odense S 5260; Odense N 5270; Marslev 5290; Kerteminde 5300; \
            Agedrup 5320; Munkebo 5330; Rynkeby 5350; Mesinge 5370; Dalby 5380; Martofte 5390; Bogense 5400; Otterup 5450; Morud \
            5462; Harndrup 5463; Brenderup Fyn 5464; Asperup 5466; Søndersø 5471; Veflinge 5474; Skamby 5485; Blommenslyst 5491; \
            Vissenbjerg 5492; Middelfart 5500; Ullerslev 5540; Langeskov 5550; Aarup 5560; Nørre Aaby 5580; Gelsted 5591; Ejby \
            5592; Faaborg 5600; Lyø 5601; Avernakø 5602; Bjørnø 5603; Assens 5610; Glamsbjerg 5620; Ebberup 5631; Millinge 5642; \
            Broby 5672; Haarby 5683; Tommerup 5690; Svendborg 5700; Ringe 5750; Vester Skerninge 5762; Stenstrup 5771; Kværndrup \
            5772; Årslev 5792; Nyborg 5800; Ørbæk 5853; Gislev 5854; Ryslinge 5856; Ferritslev Fyn 5863; Frørup 5871; Hesselager \
            5874; Skårup Fyn 5881; Vejstrup 5882; Oure 5883; Gudme 5884; Gudbjerg Sydfyn 5892; Rudkøbing 5900; Humble 5932; \
            Bagenkop 5935; Strynø 5943; Tranekær 5953; Marstal 5960; Birkholm 5965; Ærøskøbing 5970; Søby Ærø 5985; Kolding 6000; \
            Egtved 6040; Almind 6051; Viuf 6052; Jordrup 6064; Christiansfeld 6070; Bjert 6091; Sønder Stenderup 6092; Sjølund \
            6093; Hejls 6094; Haderslev 6100; Aabenraa 6200; Barsø 6210; Rødekro 6230; Løgumkloster 6240; Bredebro 6261; Tønder \
            6270; Højer 6280; Gråsten 6300; Broager 6310; Egernsund 6320; Padborg 6330; Kruså 6340; Tinglev 6360; Bylderup-Bov \
            6372; Bolderslev 6392; Sønderborg 6400; Nordborg 6430; Augustenborg 6440; Sydals 6470; Vojens 6500; Gram 6510; Toftlund \
            6520; Agerskov 6534; Branderup J 6535; Bevtoft 6541; Sommersted 6560; Vamdrup 6580; Vejen 6600; Gesten 6621; Bække \
            6622; Vorbasse 6623; Rødding 6630; Lunderskov 6640; Brørup 6650; Lintrup 6660; Holsted 6670; Hovborg 6682; Føvling \
            6683; Gørding 6690; Esbjerg 6700; Esbjerg Ø 6705; Esbjerg V 6710; Esbjerg N 6715; Fanø 6720; Tjæreborg 6731; Bramming \
            6740; Glejbjerg 6752; Agerbæk 6753; Ribe 6760; Gredstedbro 6771; Skærbæk 6780; Rømø 6792; Varde 6800; Årre 6818; \
            Ansager 6823; Nørre Nebel 6830; Oksbøl 6840; Janderup Vestj 6851; Billum 6852; Vejers Strand 6853; Henne 6854; Outrup \
            6855; Blåvand 6857; Tistrup 6862; Ølgod 6870; Tarm 6880; Hemmet 6893; Skjern 6900; Videbæk 6920; Kibæk 6933; Lem St \
            6940; Ringkøbing 6950; Hvide Sande 6960; Spjald 6971; Ørnhøj 6973; Tim 6980; Ulfborg 6990; Fredericia 7000; Børkop \
            7080; Vejle 7100; Vejle Øst 7120; Juelsminde 7130; Stouby 7140; Barrit 7150; Tørring 7160; Uldum 7171; Vonge 7173; \
            Bredsten 7182; Randbøl 7183; Vandel 7184; Billund 7190; Grindsted 7200; Hejnsvig 7250; Sønder Omme 7260; Stakroge 7270; \
            Sønder Felding 7280; Jelling 7300; Gadbjerg 7321; Give 7323; Brande 7330; Ejstrupholm 7361; Hampen 7362; Herning 7400; \
            Ikast 7430; Bording 7441; Engesvang 7442; Sunds 7451; Karup J 7470; Vildbjerg 7480; Aulum 7490; Holstebro 7500; Haderup \
            7540; Sørvad 7550; Hjerm 7560; Vemb 7570; Struer 7600; Lemvig 7620; Bøvlingbjerg 7650; Bækmarksbro 7660; Harboøre 7673; \
            Thyborøn 7680; Thisted 7700; Hanstholm 7730; Frøstrup 7741; Vesløs 7742; Snedsted 7752; Bedsted Thy 7755; Hurup Thy \
            7760; Vestervig 7770; Thyholm 7790; Skive 7800; Vinderup 7830; Højslev 7840; Stoholm Jyll 7850; Spøttrup 7860; Roslev \
            7870; Fur 7884; Nykøbing M 7900; Erslev 7950; Karby 7960; Redsted M 7970; Vils 7980; Øster Assels 7990; Aarhus C 8000; \
            Aarhus N 8200; Aarhus V 8210; Brabrand 8220; Åbyhøj 8230; Risskov 8240; Egå 8250; Viby J 8260; Højbjerg 8270; Odder \
            8300; Samsø 8305; Tranbjerg J 8310; Mårslet 8320; Beder 8330; Malling 8340; Hundslund 8350; Solbjerg 8355; Hasselager \
            8361; Hørning 8362; Hadsten 8370; Trige 8380; Tilst 8381; Hinnerup 8382; Ebeltoft 8400; Rønde 8410; Knebel 8420; Balle \
            8444; Hammel 8450; Harlev J 8462; Galten 8464; Sabro 8471; Sporup 8472; Grenaa 8500; Lystrup 8520; Hjortshøj 8530; \
            Skødstrup 8541; Hornslet 8543; Mørke 8544; Ryomgård 8550; Kolind 8560; Trustrup 8570; Nimtofte 8581; Glesborg 8585; \
            Ørum Djurs 8586; Anholt 8592; Silkeborg 8600; Kjellerup 8620; Lemming 8632; Sorring 8641; Ans By 8643; Them 8653; \
            Bryrup 8654; Skanderborg 8660; Låsby 8670; Ry 8680; Horsens 8700; Daugård 8721; Hedensted 8722; Løsning 8723; Hovedgård \
            8732; Brædstrup 8740; Gedved 8751; Østbirk 8752; Flemming 8762; Rask Mølle 8763; Klovborg 8765; Nørre Snede 8766; \
            Stenderup 8781; Hornsyld 8783; Endelave 8789; Tunø 8799; Viborg 8800; Tjele 8830; Løgstrup 8831; Skals 8832; Rødkærsbro \
            8840; Bjerringbro 8850; Ulstrup 8860; Langå 8870; Thorsø 8881; Fårvang 8882; Gjern 8883; Randers C 8900; Randers NV \
            8920; Randers NØ 8930; Randers SV 8940; Ørsted 8950; Randers SØ 8960; Allingåbro 8961; Auning 8963; Havndal 8970; \
            Spentrup 8981; Gjerlev J 8983; Fårup 8990; Aalborg 9000; Aalborg SV 9200; Aalborg SØ 9210; Aalborg Øst 9220; Svenstrup \
            J 9230; Nibe 9240; Gistrup 9260; Klarup 9270; Storvorde 9280; Kongerslev 9293; Sæby 9300; Vodskov 9310; Hjallerup 9320; \
            Dronninglund 9330; Asaa 9340; Dybvad 9352; Gandrup 9362; Hals 9370; Vestbjerg 9380; Sulsted 9381; Tylstrup 9382; \
            Nørresundby 9400; Vadum 9430; Aabybro 9440; Brovst 9460; Løkken 9480; Pandrup 9490; Blokhus 9492; Saltum 9493; Hobro \
            9500; Arden 9510; Skørping 9520; Støvring 9530; Suldrup 9541; Mariager 9550; Hadsund 9560; Bælum 9574; Terndrup 9575; \
            Aars 9600; Nørager 9610; Aalestrup 9620; Gedsted 9631; Møldrup 9632; Farsø 9640; Løgstør 9670; Ranum 9681; Fjerritslev \
            9690; Brønderslev 9700; Jerslev J 9740; Østervrå 9750; Vrå 9760; Hjørring 9800; Tårs 9830; Hirtshals 9850; Sindal 9870; \
            Bindslev 9881; Frederikshavn 9900; Læsø 9940; Strandby 9970; Jerup 9981; Ålbæk 9982; Skagen 9990
            """;

    private static final int CODES = 10_000;

    /** The most letters of an abbreviation without a stop. */
    private static final int MOST_ABBREVIATED = 3;

    private static final @Nullable String[] DISTRICTS = new @Nullable String[CODES];
    private static final boolean[] BULK = new boolean[CODES];
    private static final Set<String> NAMES = new TreeSet<>();

    /** The districts of several words by the last of them. */
    private static final Map<String, Set<String>> BY_LAST_WORD = new TreeMap<>();

    static {
        Stream.of(ITEMS.strip().split("; ", -1)).forEach(PostcodeList::take);
    }

    private PostcodeList() {}

    /** The district of a postcode, null if the list has none. */
    static @Nullable String district(int code) {
        return DISTRICTS[code];
    }

    static boolean isBulkReceiver(int code) {
        return BULK[code];
    }

    /** Whether some postcode has this district, letter case, stops, the writing of aa and abbreviations with a stop aside. */
    static boolean hasDistrict(String name) {
        return NAMES.contains(RoadNames.fold(name))
                || (name.indexOf('.') > 0
                        && BY_LAST_WORD.getOrDefault(RoadNames.fold(Words.last(name)), Set.of()).stream()
                                .anyMatch(listed -> isSame(name, listed)));
    }

    /**
     * Whether a name is that of a district in any spelling, or with a word before the last abbreviated by a stop or to three letters and fewer: Kr.
     * Hyllinge, Kr Hyllinge and K.Hyllinge for Kirke Hyllinge.
     */
    static boolean isSame(String name, String listed) {
        if (RoadNames.areSame(name, listed)) {
            return true;
        }
        int last = Math.max(name.lastIndexOf(' '), name.lastIndexOf('.', name.length() - 2));
        boolean abbreviated = last > 0 && (name.indexOf('.') > 0 || name.indexOf(' ') <= MOST_ABBREVIATED);
        return abbreviated
                && RoadNames.areSame(name.substring(last + 1), Words.last(listed))
                && RoadNames.mayAbbreviate(name, listed);
    }

    private static void take(String item) {
        int first = 0;
        while (!Character.isDigit(item.charAt(first))) {
            first++;
        }
        String district = item.substring(0, first).strip();
        NAMES.add(RoadNames.fold(district));
        if (district.indexOf(' ') > 0) {
            BY_LAST_WORD
                    .computeIfAbsent(RoadNames.fold(Words.last(district)), word -> new TreeSet<>())
                    .add(district);
        }
        for (String run : item.substring(first).split(" ", -1)) {
            int from = Integer.parseInt(run, 0, 4, 10);
            int to = run.indexOf('-') > 0 ? Integer.parseInt(run, 5, 9, 10) : from;
            for (int code = from; code <= to; code++) {
                DISTRICTS[code] = district;
                BULK[code] = run.endsWith("*");
            }
        }
    }
}
