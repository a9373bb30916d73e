/**
 * Places by their names in Latin letters, without those that are words too ("Nice", "Reading").
 * From the locales of @faker-js/faker 10.6.0: MIT, Copyright (c) 2022-2025 Faker.
 */
export const countriesAndStates = `
Afghanistan,Alabama,Alaska,Albania,Algeria,American Samoa,Andorra,Angola,Anguilla,Antarctica
Antigua and Barbuda,Argentina,Arizona,Arkansas,Armenia,Aruba,Australia,Austria,Azerbaijan,Bahamas,Bahrain
Bangladesh,Barbados,Belarus,Belgium,Belize,Benin,Bermuda,Bhutan,Bolivia,Bosnia and Herzegovina,Botswana
Bouvet Island,Brazil,British Indian Ocean Territory,Brunei,Brunei Darussalam,Bulgaria,Burkina Faso,Burma
Burundi,California,Cambodia,Cameroon,Canada,Cape Verde,Cayman Islands,Central African Republic,Chad,Chile
China,Christmas Island,Cocos Islands,Colombia,Colorado,Comoros,Congo,Connecticut,Cook Islands,Costa Rica
Croatia,Cuba,Curaçao,Cyprus,Czech Republic,Czechia,Côte d'Ivoire,Delaware
Democratic People's Republic of Korea,Democratic Republic of the Congo,Denmark,Djibouti,Dominica
Dominican Republic,East Timor,Ecuador,Egypt,El Salvador,England,Equatorial Guinea,Eritrea,Estonia,Eswatini
Ethiopia,Falkland Islands,Faroe Islands,Fiji,Finland,Florida,France,French Guiana,French Polynesia
French Southern Territories,Gabon,Gambia,Georgia,Germany,Ghana,Gibraltar,Great Britain,Greece,Greenland
Grenada,Guadeloupe,Guam,Guatemala,Guernsey,Guinea,Guinea-Bissau,Guyana,Haiti,Hawaii
Heard Island and McDonald Islands,Holland,Holy See,Honduras,Hong Kong,Hungary,Iceland,Idaho,Illinois,India
Indiana,Indonesia,Iowa,Iran,Iraq,Ireland,Isle of Man,Israel,Italy,Ivory Coast,Jamaica,Japan,Jersey,Jordan
Kansas,Kazakhstan,Kentucky,Kenya,Kiribati,Kosovo,Kuwait,Kyrgyz Republic,Lao People's Democratic Republic,Laos
Latvia,Lebanon,Lesotho,Liberia,Libyan Arab Jamahiriya,Liechtenstein,Lithuania,Louisiana,Luxembourg,Macao,Macau
Macedonia,Madagascar,Maine,Malawi,Malaysia,Maldives,Mali,Malta,Marshall Islands,Martinique,Maryland
Massachusetts,Mauritania,Mauritius,Mayotte,Mexico,Michigan,Micronesia,Minnesota,Missouri,Moldova,Monaco
Mongolia,Montana,Montenegro,Montserrat,Morocco,Mozambique,Myanmar,Namibia,Nauru,Nebraska,Nepal,Netherlands
Nevada,New Caledonia,New Hampshire,New Jersey,New Mexico,New York,New Zealand,Nicaragua,Niger,Nigeria,Niue
Norfolk Island,North Carolina,North Dakota,North Korea,North Macedonia,Northern Ireland
Northern Mariana Islands,Norway,Ohio,Oklahoma,Oman,Oregon,Pakistan,Palau,Palestine,Panama,Papua New Guinea
Paraguay,Pennsylvania,Peru,Philippines,Pitcairn Islands,Poland,Portugal,Puerto Rico,Qatar,Republic of Korea
Rhode Island,Romania,Russia,Russian Federation,Rwanda,Réunion,Saint Barthélemy,Saint Helena
Saint Kitts and Nevis,Saint Lucia,Saint Martin,Saint Pierre and Miquelon,Saint Vincent and the Grenadines
Samoa,San Marino,Sao Tome and Principe,Saudi Arabia,Scotland,Senegal,Serbia,Seychelles,Sierra Leone,Singapore
Sint Maarten,Slovakia,Slovenia,Solomon Islands,Somalia,South Africa,South Carolina,South Dakota
South Georgia and the South Sandwich Islands,South Korea,South Sudan,Spain,Sri Lanka,Sudan,Suriname,Swaziland
Sweden,Switzerland,Syria,Syrian Arab Republic,Taiwan,Tajikistan,Tanzania,Tennessee,Texas,Thailand,The Bahamas
The Gambia,The Netherlands,Timor-Leste,Togo,Tokelau,Tonga,Trinidad and Tobago,Tunisia,Turkey,Turkmenistan
Turks and Caicos Islands,Tuvalu,USA,Uganda,Ukraine,United Arab Emirates,United Kingdom,United States
United States Minor Outlying Islands,United States of America,Uruguay,Utah,Uzbekistan,Vanuatu,Vatican City
Venezuela,Vermont,Vietnam,Virginia,Wales,Wallis and Futuna,Washington,West Virginia,Western Sahara,Wisconsin
Wyoming,Yemen,Zambia,Zimbabwe,Åland Islands
`;

export const cities = `
Aabenraa,Aachen,Aalborg,Aalen,Aalestrup,Aarau,Aarhus,Aars,Aarup,Abagbo,Abala,Abalabi,Abalakiri,Abaliget
Abaranjeh,Abase,Abasár,Abatiwa,Abaújalpár,Abaújkér,Abaújlak,Abaújszolnok,Abaújszántó,Abaújvár,Abbiategrasso
Abda,Abegede,Abekkun,Abelemkpe,Aberdeen,Abertamy,Abetifi,Abilene,Ablekuma,Abod,Abokobi,Abompe,Abony,Aboso
Abossey Okai,Abrantes,Abrepo Junction,Abrud,Abuakwa,Abule Ijesha,Abule-Nla,Aburi,Abádszalók,Accra Newtown
Achalpur,Achhnera,Achimota,Acquafredda,Acsa,Acsalag,Acsád,Adabraka,Adaklu Waya,Adalaj,Adamov,Adana,Addo,Adeiso
Adekanbi,Adeleye,Adenta,Adiawoso,Adidome,Adiembra,Adilabad,Adityapur,Adjeiikrom,Adjud,Adliswil,Ado Odo,Adoni
Adony,Adoor,Adorjánháza,Adorjás,Adra,Adukrom,Adum,Adwowa,Adyar,Adács,Adásztevel,Adıyaman,Aesch,Afami,Afanji
Affoltern am Albis,Afienya,Aflao,Afowo Doforo,Afowowa,Afrancho,Afyon,Afzalpur,Agada,Agaja,Agala,Agani,Aganni
Agartala,Agaw Awusa,Agaw Shasha,Agbaku,Agbara,Agbede,Agbedi,Agbejedo,Agbele,Agbelekale,Agbogba,Agboju,Agboku
Agbon,Agbonyedo,Agbowa,Agboyi,Age Mowo,Agege,Agelete,Agerige,Aggius,Aggtelek,Agidi,Agidingbi,Agliana,Agliè
Agna,Agnita,Ago Egun,Ago Hausa,Ago Sasa,Agogo,Agomu,Agona,Agona Nkwanta,Agona Swedru,Agonrin,Agonu,Agra
Agropoli,Agualva-Cacém,Aguascalientes,Aguda,Agufo,Agun,Agunfoye,Agura,Agyagosszergény,Ahanfe,Ahlen,Ahmedabad
Ahmednagar,Ahodwo,Ahonozo,Ahovo,Ahun,Ahwerease,Aielli,Aieta,Aigen im Mühlkreis,Aigle,Ainaži,Airmadidi,Airole
Airport,Aiud,Aix-en-Provence,Aiyede,Aiyeteju,Aiyetoro,Aiyetoto-Asogun,Aizawl,Aizkraukle,Aizpute,Ajaccio
Ajagambari,Ajak,Ajara,Ajara Agamaden,Ajdovščina,Ajebandele,Ajebaw,Ajebo,Ajegbenwa,Ajegunle,Ajelanwa,Ajerogun
Ajibade,Ajibawo,Ajibo,Ajido,Ajise,Ajka,Ajmer,Ajumo,Akando,Akangba,Akarakumo,Akasztó,Akatachi,Akatsi,Akawdo
Akawkaw,Akere,Akessan,Akete,Akim Oda,Akim Swedru,Akinbo,Akinlade,Akinogun,Akinyele,Akio,Aknīste,Akobale,Akodo
Akoko,Akola,Akontombra,Akore,Akosombo,Akot,Akowonjo,Akron,Akropong,Aksaray,Akumadan,Akwatia,Akyem Hemang
Alabokazo,Alacska,Alafaya,Alagba,Alagbede,Alagbon,Alago,Alagogo,Alaguntan,Alaiyabiagba,Alameda,Alanno,Alap
Alapako,Alaparu,Alaparun,Alapoti,Alappuzha,Alaru,Alasia,Alattyán,Alba Iulia,Albacete,Albagiara,Albany
Alberobello,Albertirsa,Albertslund,Albino,Albiolo,Albufeira,Albugnano,Albuquerque,Alcalá de Guadaira
Alcalá de Henares,Alcobaça,Alcobendas,Alcorcón,Alcoy,Alcsútdoboz,Alcácer do Sal,Aldebrő,Aleksandrów Kujawski
Aleksandrów Łódzki,Alexandria,Aleșd,Alfena,Algeciras,Algyő,Alhambra,Aliayabiagba,Alibánfa,Alicante,Aligarh
Aliminusa,Alimosho,Alimoso,AlipurdUrban Agglomerationr,Alirajpur,Aliso Viejo,Allahabad,Allein,Allen,Allentown
Allerheiligen bei Wildon,Allerona,Alliste,Allschwil,Almada,Almamellék,Almeirim,Almería,Almásfüzitő,Almásháza
Almáskamarás,Almáskeresztúr,Aloha,Aloja,Alpharetta,Alsóberecki,Alsóbogát,Alsódobsza,Alsógagy,Alsómocsolád
Alsónemesapáti,Alsónyék,Alsónána,Alsónémedi,Alsópetény,Alsópáhok,Alsórajk,Alsóregmec,Alsószenterzsébet
Alsószentiván,Alsószentmárton,Alsószuha,Alsószölnök,Alsótelekes,Alsótold,Alsóvadász,Alsózsolca,Alsóörs
Alsóújlak,Altadena,Altamonte Springs,Altavalle,Altdorf,Altenfelden,Altidona,Altissimo,Alto,Altoona,Altstätten
Alvito,Alwar,Alwernia,Alūksne,Amadora,Amakom,Amalapuram,Amalner,Amanfrom,Amanokrom,Amara,Amarante,Amarillo
Amaroni,Amasaman,Amasya,Amatrice,Ambarawa,Ambejogai,Ambikapur,Ambrózfalva,Amendolara,Ames,Amiens,Amora,Ampana
Amravati,Amreli,Amriswil,Amritsar,Amroha,Amurang,Amuwo,An Nhơn,Anadia,Anagoji,Anagunji,Anaheim,Anaji
Anakapalle,Anand,Anantapur,Anantnag,Anarcs,Anchorage,Andalo,Anderson,Andezeno,Andijon,Andocs,Andolo
Andornaktálya,Andretta,Andrychów,Andrásfa,Andělská Hora,Anenii Noi,Angers,Angorin,Angra do Heroísmo,Angren
Animashawun,Animshaun,Anina,Aninoasa,Anjangaon,Anjar,Ankara,Ankeny,Ankleshwar,Ann Arbor,Annandale,Annavölgy
Annopol,Anomabu,Antalya,Antelope,Antibes,Antillo,Antioch,Antony,Anyer,Ap Lei Chau,Apagy,Apaj,Apam,Apamu,Apapa
Apapa Eleko,Aparhant,Apese,Apex,Apirede,Apodaca,Apopka,Apostag,Apowa,Appa,Appenzell,Apple Valley,Appleton
Apremodo,Aprica,Apricena,Aputuogya,Apácatorna,Apátfalva,Apátistvánfalva,Apátvarasd,Aqani,Aquara,Arad,Aradagun
Arakkonam,Arambagh,Aranyosapáti,Aranyosgadány,Arapagi Oloko,Arapagi-Awlawkaw,Arapagi-Ejetu,Araria,Araromi
Araromi Orita,Araromi Tawpe,Araromi Tope,Arbon,Arcadia,Ardahan,Arden,Arden-Arcade,Ardesio,Ardud,Arecibo
Argelato,Argenteuil,Argentia,Ariccia,Arida,Arigo,Arka,Arlesheim,Arlington,Arlington Heights,Arló,Armento
Arnara,Arnasco,Arnsberg,Arnót,Arosa,Arpaia,Arrah,Arrecife,Arriach,Arsikere,Arsita,Artegna,Arth,Artogne,Artvin
Aruppukkottai,Arvada,Arvi,Arwal,Arzano,Asafo,Asaka,Asamankese,Asankragua,Asansol,Asarganj,Asbestos
Aschaffenburg,Asesewa,Ash-Town,Ashburn,Asheville,Ashiaman,Ashok Nagar,Ashon,Ashongman,Asipa,Aslyum Down
Asnières-sur-Seine,Asnæs,Asokore Mampong,Asokwa,Ason,Asore,Aspen Hill,Assentoft,Assolo,Assoro,Astara,Asunora
Asuofia,Aszaló,Aszód,Aszófő,Atambua,Atapa,Atascocita,Atebubu,Atessa,Athens-Clarke County,Athni,Atimpoku,Atkár
Atlanta,Atonsu,Attala,Attingal,Attleboro,Atzara,Aubervilliers,Auburn,Auce,Augsburg,Augusta-Richmond County
Augustenborg,Augustów,Aulnay-sous-Bois,Aulum,Auning,Aurangabad,Aurora,Austin,Ave Dakpa,Aveiro,Avelengo,Aversa
Avignon,Avilés,Avise,Avondale,Avrig,Awado,Awaiye,Awaye,Awdan Ilaro,Awdan Iyasi,Awfin,Awgawgawraw,Awgawmbaw
Awja-Ikoradu,Awjaw,Awoyaya,Awreta,Awteyi,Awukyere,Awwaw,Axams,Axim,Aydın,Ayeduasi,Ayekoshe,Ayiensu,Ayigya
Ayinla,Ayobo,Azamgarh,Azuga,Azusa,Azzanello,Azzate,Aýna,Ağcabədi,Ağdam,Ağdaş,Ağdərə,Ağrı,Ağstafa,Ağsu,Baar
Baatsona - Spintex,Babadag,Babalawo,Babarc,Babarcszőlős,Babimost,Baborów,Babosdöbréte,Babócsa,Babót,Baceno
Bacău,Bad Homburg vor der Höhe,Bad Kreuznach,Bad Oeynhausen,Bad Salzuflen,Badacsonytomaj,Badacsonytördemic
Badagri,Badagry,Badajoz,Badalona,Badawre,Baddeck,Baden,Baden-Baden,Badore,Badung,Bagaha,Bagaladi,Bagamér
Bageshwar,Baglad,Bagod,Bahadurgarh,Baharampur,Bahraich,Baia Mare,Baia Sprie,Baia de Aramă,Baia de Arieș,Baiano
Baie-Comeau,Baiyeku,Baja,Bajardo,Bajawa,Bajna,Bajánsenye,Bajót,Bakar,Bakel,Bakersfield,Bakháza,Bakonszeg
Bakonya,Bakonybánk,Bakonybél,Bakonycsernye,Bakonygyirót,Bakonyjákó,Bakonykoppány,Bakonykúti,Bakonynána
Bakonyoszlop,Bakonypéterd,Bakonypölöske,Bakonyszentiván,Bakonyszentkirály,Bakonyszentlászló,Bakonyszombathely
Bakonyszücs,Bakonyság,Bakonysárkány,Bakonytamási,Bakov nad Jizerou,Baks,Baksa,Baktakék,Baktalórántháza
Baktüttös,Bakóca,Bakı,Balagbe,Balaghat,Balajt,Balakən,Balangir,Balassagyarmat,Balaton,Balatonakali
Balatonalmádi,Balatonberény,Balatonboglár,Balatoncsicsó,Balatonederics,Balatonendréd,Balatonfenyves
Balatonföldvár,Balatonfüred,Balatonfőkajár,Balatonfűzfő,Balatongyörök,Balatonhenye,Balatonkenese
Balatonkeresztúr,Balatonlelle,Balatonmagyaród,Balatonmáriafürdő,Balatonrendes,Balatonszabadi,Balatonszemes
Balatonszentgyörgy,Balatonszepezd,Balatonszárszó,Balatonszőlős,Balatonudvari,Balatonvilágos,Balatonújlak
Balatonőszöd,Baldone,Baldwin Park,Baleshwar Town,Balinka,Balkány,Ballari,Ballerup,Ballószög,Balmazújváros
Balocco,Balogun,Balogunyom,Balotaszállás,Baloži,Balsa,Baltimore,Balurghat,Balvi,Balzola,Balástya,Balıkesir
Balș,Bamberg,Bambey,Bamgbose,Bamgboshe,Bana,Banari,Bancroft,Banda Ahenkro,Bandu,Bandung,Banff,Banggai,Bangil
Bangkalan,Bangli,Banimgbe,Banimgbo,Banjarnegara,Bankura,Banská Bystrica,Banská Štiavnica,Bantaeng,Bantama
Bantul,Banyumas,Banyuwangi,Bapatla,Barabás,Baracaldo,Baracs,Baracska,Baragiano,Baramula,Baranyahídvég
Baranyajenő,Baranyaszentgyörgy,Baranów Sandomierski,Baraolt,Barbacs,Barbania,Barbata,Barbianello,Barbil
Barbona,Barcelona,Barcelos,Barcin,Barcs,Barczewo,Bardejov,Bardo,Barekese,Barete,Bargarh,Barge,Bargny,Barh
Bariga,Baripada Town,Barkerville,Barlahida,Barlassina,Barlinek,Barmer,Barnag,Barnala,Barni,Barnstable Town
Barpeta,Barrali,Barreiro,Barrie,Barru,Bartlett,Bartoszyce,Bartın,Baruwa,Barwice,Barzago,Basal,Basarabeasca
Baschi,Basel,Baskó,Bassa,Bassersdorf,Batala,Batang,Bathinda,Bathurst,Batman,Batoche,Baton Rouge,Battipaglia
Battle Creek,Battonya,Batu,Batyk,Baté,Bau-Bau,Baumgartenberg,Bauska,Bavorov,Bawjiase,Bawku,Bayamon,Bayburt
Bayonne,Bayreuth,Baytown,Bazsi,Beahu,Beaumont,Beauvais,Beavercreek,Beaverton,Bechet,Bechyně,Beclean,Becsehely
Becske,Becskeháza,Becsvölgye,Bedegkér,Beder-Malling,Bedford,Bedő,Begoro,Begusarai,Beiuș,Beja,Bejcgyertyános
Bekasi,Bekecs,Bekirikiri,Bekobod,Bekwai,Bekölce,Bel Air South,Bela,Belagavi,Belatiwa,Belcastro,Belecska,Beled
Beleg,Belezna,Belfiore,Beli Manastir,Belišće,Bell Gardens,Bellampalle,Belleville,Bellevue,Bellflower,Bellinge
Bellingham,Bellinzona,Bellinzone,Beloeil,Beloiannisz,Belonia,Belp,Belsősárd,Beltinci,Belvárdgyula,Benalmádena
Bend,Bender,Benevello,Benešov,Benešov nad Ploučnicí,Bengaluru,Benidorm,Benk,Benkovac,Benteng,Bentonville
Benátky nad Jizerou,Beograd,Bepoase,Berbești,Bercel,Beregdaróc,Beregsurány,Berekböszörmény,Berekfürdő,Beremend
Berente,Beret,Berettyóújfalu,Berești,Bergern im Dunkelsteinerwald,Bergheim,Bergisch Gladbach,Berhida,Berkeley
Berkenye,Berkesd,Berkesz,Berlin,Berlingo,Bern,Berndorf bei Salzburg,Berne,Bernecebaráti,Beroun,Berthoud,Berwyn
Berzence,Berzék,Besançon,Besence,Besenyszög,Besenyőd,Besenyőtelek,Beshariq,Beshi,Besnate,Besnyő,Beszterec
Bethesda,Bethlehem,Bettiah,Bettona,Beyləqan,Bezdružice,Bezedek,Bezenye,Bezeréd,Bezi,Bečov nad Teplou,Bełchatów
Bełżyce,BhabUrban Agglomeration,Bhadrachalam,Bhadrak,Bhagalpur,Bhainsa,Bhaktapur,Bharatpur,Bharuch,Bhatapara
Bhavnagar,Bhawanipatna,Bheemunipatnam,Bhilai Nagar,Bhilwara,Bhimavaram,Bhiwandi,Bhiwani,Bhongir,Bhopal
Bhubaneswar,Bhuj,Biandrate,Biatorbágy,Biała,Biała Piska,Biała Podlaska,Biała Rawska,Białobrzegi,Białogard
Biały Bór,Białystok,Bibiani,Bicaz,Bicske,Bicsérd,Bidonì,Biecz,Bielawa,Bielefeld,Bielsk Podlaski,Bielsko-Biała
Bienne,Bieno,Bientina,Bierutów,Bieruń,Bieżuń,Bignona,Bihardancsháza,Biharkeresztes,Biharnagybajom,Bihartorda
Biharugra,Bikal,Bikaner,Bikács,Bilaspur,Bilbao,Bilecik,Billings,Biloxi,Biləsuvar,Bima,Binasco,Binghamton
Bingöl,Binningen,Bioglio,Biograd na Moru,Biratnagar,Birendranagar,Birgunj,Biri,Birján,Birkerød,Birmingham
Birsfelden,Bisacquino,Bisibom,Biskupiec,Bismarck,Bisse,Bistrița,Bisztynek,Bitlis,Bitonto,Bitti,Bitung,Bivona
Biên Hòa,Biłgoraj,Bjelovar,Bjæverskov,Blachownia,Blacksburg,Blaj,Blansko,Blatná,Bled,Blitar,Bloemfontein
Bloomington,Blora,Blovice,Blue Springs,Blšany,Boadi,Boba,Bobbili,Bobbio,Bobolice,Bobowa,Boca Raton
Bocchigliero,Bocfölde,Bochnia,Bocholt,Bochov,Bochum,Boconád,Bocska,Bocskaikert,Bocșa,Boda,Bodajk,Bodashe
Bode Ase,Bodhan,Bodmér,Bodolyabér,Bodonhely,Bodony,Bodorfa,Bodrog,Bodroghalom,Bodrogkeresztúr,Bodrogkisfalud
Bodrogolaszi,Bodzentyn,Bogatynia,Bogdása,Bogense,Bogliasco,Bognanco,Bogor,Bogoso,Boguchwała,Boguszów-Gorce
Bogyiszló,Bogyoszló,Bogács,Bogád,Bogádmindszent,Bohumín,Bohušovice nad Ohří,Boise City,Bojanowo,Bojkovice
Bojonegoro,Bojt,Bokaro Steel City,Bokod,Bokodo,Bokor,Bolaang Uki,Boldești-Scăeni,Boldog,Boldogasszonyfa
Boldogkőváralja,Boldogkőújfalu,Boldva,Bole,Bolesławiec,Bolgatanga,Bolhás,Bolhó,Bolingbrook,Bolintin-Vale
Bolków,Bolorunpelu,Bolu,Bomarzo,Bompensiere,Bomporto,Bomso,Bonavista,Boncodfölde,Bondi,Bondowoso
Bongaigaon City,Bongo,Bonita Springs,Bonn,Bonnya,Bono,Bonyhád,Bonyhádvarasd,Bordano,Bordeaux,Borden,Bordány
Bore,Borek Wielkopolski,Borgarello,Borgáta,Borjád,Bormida,Borne Sulinowo,Borohrádek,Boroko,Borota,Borovany
Borsec,Borsfa,Borsodbóta,Borsodgeszt,Borsodivánka,Borsodnádasd,Borsodszentgyörgy,Borsodszirák,Borsosberény
Borszörcsök,Bortianor,Borup,Borzavár,Borșa,Bosia,Bosio,Boskovice,Bososo,Bossico,Bossier City,Bosta,Boston
Bothell,Botoșani,Botpalád,Botticino,Bottrop,Botykapeterd,Boulder,Boulogne-Billancourt,Bountiful,Bourges
Bovalino,Bovec,Bowie,Bowling Green,Boynton Beach,Boyolali,Bozeman,Bozsok,Bozzai,Boží Dar,Bradenton,Braga
Bragadiru,Bragança,Brahmapur,Brampton,Brandenburg an der Havel,Brandon,Brandýs nad Labem-Stará Boleslav
Brandýs nad Orlicí,Braniewo,Brantford,Bratislava I,Bratislava II,Bratislava III,Bratislava IV,Bratislava V
Braunschweig,Brańsk,Brașov,Breaza,Brebes,Bregano,Breganze,Bregenz,Bregnano,Breitenbach am Inn,Brejning,Brekum
Brekusu,Breman,Breman Asikuma,Bremen,Bremerhaven,Brennero,Breno,Brentwood,Brescello,Brest,Brewery,Brezno
Brezoi,Brežice,Briatico,Briceni,Bridgeport,Brig-Glis,Brigue-Glis,Briona,Briosco,Brissogne,Bristol,Brno,Broager
Brockton,Brockville,Brocēni,Brodnica,Brok,Broken Arrow,Brondello,Brookhaven,Brookline,Brooklyn Park,Brooks
Broomfield,Brosso,Broumov,Brovst,Brownsville,Brtnice,Brugg,Brugnera,Brumano,Brumov-Bylnice,Bruno,Bruntál
Brusimpiano,Brusy,Brušperk,Brwinów,Bryan,Brzeg,Brzeg Dolny,Brzesko,Brzeszcze,Brzeziny,Brześć Kujawski,Brzostek
Brzozów,Brædstrup,Brøndby,Brønderslev,Brørup,Brăila,Buccheri,Bucciano,Bucecea,Buchs,Bucine,Buckeye,Bucsa,Bucsu
Bucsuta,București,Budajenő,Budakalász,Budakeszi,Budapest,Budaörs,Buddusò,Budești,Budišov nad Budišovkou
Budumburam,Budyně nad Ohří,Buena Park,Buenavista,Buffalo,Buffalo Grove,Buftea,Bugac,Bugacpusztaháza,Bugyi
Buhuși,Buipe,Buje,Buják,Bukowno,Bulciago,Bulle,Bulukumba,Bumbești-Jiu,Bumiayu,Bungku,Buoho,Buokrom Estate,Buol
Buranga,Burbank,Burdur,Burgdorf,Burgos,Buriasco,Burien,Burke,Burleigh Heads,Burleson,Burlington,Burnaby
Burnsville,Bursa,Buscate,Busko-Zdrój,Bussigny,Busua,Buttapietra,Butwal,Buxar,Buxoro,Buzet,Buziaș,Buzsák,Buzău
Buôn Ma Thuột,Bučovice,Buštěhrad,Bușteni,Byasanagar,Bychawa,Byczyna,Bydgoszcz,Bystrzyca Kłodzka,Bystré
Bystřice,Bystřice nad Pernštejnem,Bystřice pod Hostýnem,Bytom,Bytom Odrzański,Bytów,Bytča,Bzenec,Bábolna
Bábonymegyer,Bácsalmás,Bácsbokod,Bácsborsód,Bácsszentgyörgy,Bácsszőlős,Bágyogszovát,Bálványos,Bánd,Bánfa
Bánhorváti,Bánk,Bánokszentgyörgy,Bánovce nad Bebravou,Bánréve,Bárdudvarnok,Bárna,Bársonyos,Báránd,Báta
Bátaapáti,Bátaszék,Bátmonostor,Bátonyterenye,Bátor,Bátorliget,Bátya,Bázakerettye,Bâle,Bârlad,Békás,Békés
Békéscsaba,Békésszentandrás,Békéssámson,Bélapátfalva,Bélavár,Bélmegyer,Bénye,Bérbaltavár,Béziers,Bílina
Bílovec,Bócsa,Bódvalenke,Bódvarákó,Bódvaszilas,Bókaháza,Bóly,Bózsva,Böblingen,Böde,Bödeháza,Bögöt,Bögöte
Böhönye,Bököny,Bölcske,Börcs,Börzönce,Búcsúszentlászló,Bükkaranyos,Bükkmogyorósd,Bükkszenterzsébet
Bükkszentkereszt,Bükkszentmárton,Bükkszék,Bükkzsérc,Bükkábrány,Bükkösd,Bülach,Bürüs,Büssü,Büttös,Băbeni,Băicoi
Băile Govora,Băile Herculane,Băile Olănești,Băile Tușnad,Băilești,Bălan,Bălcești,Bălți,Będzin
Bělá nad Radbuzou,Bělá pod Bezdězem,Błaszki,Błażowa,Błonie,Bőcs,Bőny,Bőszénfa,Bősárkány,Břeclav,Březnice
Březová,Březová nad Svitavou,Břidličná,Bərdə,Bắc Ninh,Cabiate,Caen,Caggiano,Caguas,Cahul,Caiolo,Caivano
Cajvana,Cakóháza,Calafat,Calahorra,Calais,Calascio,Calatabiano,Calatafimi-Segesta,Calciano,Caldarola
Caldas da Rainha,Caldes,Caldwell,Calgary,Calitri,Caltavuturo,Calto,Caltrano,Caluso,Calvera,Calvignano
Calvisano,Camarillo,Cambridge,Camburzano,Camden,Camerano,Cammarata,Campagnatico,Campana,Campbell River
Campeche,Campertogno,Campli,Campodarsego,Camugnano,Cancún,Canelli,Caniço,Cannalonga,Cannes,Canolo,Canosio
Cantalice,Cantanhede,Canterano,Cantoira,Canton,Cantonment,Cap-de-la-Madeleine,Capannori,Cape Coast,Cape Coral
Cape Town,Capergnanica,Capistrello,Capizzone,Capodrise,Capoliveri,Caponago,Capranica,Caprezzo,Capriana,Caracal
Caransebeș,Caraquet,Carasco,Caravate,Carbonate,Carbonia,Cardoso,Carei,Carezzano,Carfizzi,Cargeghe,Carlantino
Carlsbad,Carlton,Carmagnola,Carmel,Carmichael,Carolina,Carouge,Carpiano,Carrollton,Carson,Carson City
Cartagena,Cartaxo,Cartignano,Cartura,Caruban,Cary,Casa Grande,Casacalenda,Casacanditella,Casalattico
Casalromano,Casaluce,Casamarciano,Casapesenna,Casas Adobes,Casasco,Casatenovo,Cascina,Casier,Casper,Cassacco
Casteggio,Castegnero,Castelbello-Ciardes,Castelbuono,Castelcovati,Castelfranci,Castelguidone,Castell'Alfero
Castell'Umberto,Castellafiume,Castellarano,Castellaro,Castelleone,Castellón de la Plana,Castelmezzano
Castelo Branco,Castelpagano,Castelseprio,Castignano,Castino,Castle Rock,Castro Valley,Castrolibero
Castrop-Rauxel,Catalina Foothills,Cathedral City,Catonsville,Causeway Bay,Cavareno,Cavargna,Cavarzere
Cavendish,Cavnic,Cavour,Cayenne,Ceadîr-Lunga,Ceccano,Cece,Cedar Hill,Cedar Park,Cedar Rapids,Cedynia,Cegléd
Ceglédbercel,Cehu Silvaniei,Celaya,Celje,Cellatica,Celldömölk,Celle,Ceneselli,Centennial,Centreville,Cerami
Ceraso,Cerdañola del Vallés,Cered,Ceres,Cereseto,Cerete,Cergy,Ceriale,Cerignale,Cerisano,Cerknica,Cerkno
Cermignano,Cernavodă,Cerrione,Cerritos,Cervatto,Cervere,Cervesina,Cesena,Cesvaine,Ceuta,Chabařovice,Chai Wan
Chaibasa,Chalakudy,Chalco,Cham,Chambly,Chambéry,Chamois,Champaign,Champigny-sur-Marne,Chandausi,Chandigarh
Chandler,Changanassery,Channel-Port aux Basques,Chapel Hill,Charkhi Dadri,Charlesbourg,Charleston,Charlotte
Charlottesville,Charlottetown,Chatham,Chatham-Kent,Chatra,Chattanooga,Chaves,Cheb,Cheektowaga,Chelak,Chemnitz
Chennai,Chernelházadamonya,Cherthala,Chesapeake,Chesterfield,Chetumal,Cheung Chau,Cheung Fat,Cheung Sha Wan
Cheyenne,Chełm,Chełmek,Chełmno,Chełmża,Chhapra,Chiasso,Chiavenna,Chiaverano,Chibougamau,Chicago
Chiclana de la Frontera,Chico,Chicoloapan,Chicopee,Chignahuapan,Chihuahua,Chikkamagaluru,Chilakaluripet
Chilliwack,Chilpancingo,Chimalhuacán,Chinderi,Chino,Chino Hills,Chirala,Chirchiq,Chirkunda,Chirmiri,Chiroqchi
Chitila,Chittoor,Chittur-Thathamangalam,Chiusavecchia,Chișineu-Criș,Chișinău,Chlumec,Chlumec nad Cidlinou
Chmielnik,Choceň,Chocianów,Chociwel,Chodecz,Chodov,Chodzież,Choi Hung Chuen,Choi Ming,Chojna,Chojnice,Chojnów
Cholet,Chomutov,Choroszcz,Chorzele,Chorzów,Choszczno,Chotěboř,Chrast,Chrastava,Christiansfeld,Chropyně,Chrudim
Chrzanów,Chuk Yuen,Chula Vista,Chur,Churchill,Chust,Chvaletice,Chyše,Châteauguay,Chêne-Bougeries,Chýnov
Chęciny,Chřibská,Ciacova,Ciamis,Cianjur,Cibakháza,Cibinong,Cicciano,Cicero,Ciciliano,Ciconio,Ciechanowiec
Ciechanów,Ciechocinek,Cieszanów,Cieszyn,Cigole,Cigánd,Cikampek,Cikarang,Cikó,Cilacap,Cilegon,Ciminà,Cimișlia
Cincinnati,Cinisi,Ciorlano,Circello,Cirebon,Cirák,Cisliano,Cisnădie,Cisternino,Citrus Heights,Ciudad Acuña
Ciudad López Mateos,Ciudad Madero,Ciudad Obregón,Ciudad Real,Ciudad Valles,Ciudad Victoria,Ciudad de México
Ciudad del Carmen,Civitaquana,Ciężkowice,Clarksville,Claut,Clavesana,Clearwater,Clermont-Ferrand,Cleto
Cleveland,Cleveland Heights,Clichy,Clifton,Clivio,Clovis,Cluj-Napoca,Coachella,Coaltar,Coatzacoalcos,Coazze
Coazzolo,Cocieri,Coconut Creek,Codlea,Codogno,Codognè,Codru,Coeur d'Alene,Cogne,Cogoleto,Coimbatore,Coimbra
Coire,Coker,Coker Market,Cokers Market,Colima-Villa de Álvarez,Collado Villalba,Collazzone,College Station
Collegiove,Collepasso,Collierville,Colmar,Colmurano,Cologne,Colombes,Colorado Springs,Colton,Columbia,Columbus
Colzate,Comacchio,Comano,Comarnic,Comeglians,Comignago,Comiso,Comitini,Comitán de Dominguez,Commerce City
Commessaggio,Compiano,Compton,Comrat,Comănești,Concamarise,Concorezzo,Conflenti,Conroe,Conselice,Conselve
Constanța,Conversano,Conway,Coon Rapids,Copiano,Copșa Mică,Corabia,Coral Gables,Coral Springs,Corbara
Corchiano,Corinaldo,Cornellá de Llobregat,Corner Brook,Cornwall,Corona,Corpus Christi,Corsico,Cortazzone
Cortino,Corvallis,Coslada,Cossoine,Costa Mesa,Costa da Caparica,Cottanello,Cottbus,Council Bluffs,Country Club
Courbevoie,Courtenay,Covasna,Covilhã,Covina,Craiova,Cranbrook,Cranston,Cravagliana,Creazzo,Crecchio,Crema
Cremeno,Cres,Crikvenica,Crispiano,Crissier,Cristuru Secuiesc,Criuleni,Crodo,Créteil,Csabacsűd,Csabaszabadi
Csabdi,Csabrendek,Csaholc,Csajág,Csanytelek,Csanádalberti,Csanádapáca,Csanádpalota,Csapi,Csapod,Csarnóta
Csaroda,Csataszög,Csatka,Csatár,Csebény,Csegöld,Csehbánya,Csehi,Csehimindszent,Csempeszkopács,Csemő,Csengele
Csenger,Csengersima,Csengerújfalu,Csengőd,Csenyéte,Csepreg,Cserdi,Cserháthaláp,Cserhátsurány,Cserhátszentiván
Cserkeszőlő,Cserkút,Csernely,Cserszegtomaj,Csertalakos,Csertő,Cserénfa,Cserépfalu,Cserépváralja,Csesznek
Csesztreg,Csesztve,Csetény,Csibrák,Csikvánd,Csikéria,Csikóstőttős,Csincse,Csipkerek,Csitár,Csobaj,Csobád
Csobánka,Csokonyavisonta,Csokvaomány,Csolnok,Csoma,Csombárd,Csomád,Csongrád,Csonkahegyhát,Csonkamindszent
Csopak,Csorna,Csorvás,Csurgó,Csurgónagymarton,Csáfordjánosfa,Csákberény,Csákvár,Csákány,Csákánydoroszló,Csánig
Csány,Csányoszró,Csárdaszállás,Császló,Császár,Császártöltés,Csátalja,Csávoly,Csécse,Csém,Csénye,Csép,Csépa
Csér,Csévharaszt,Csókakő,Csólyospálos,Csór,Csót,Csöde,Csögle,Csökmő,Csököly,Csömend,Csömödér,Csömör,Csönge
Csörnyeföld,Csörög,Csörötnek,Csősz,Csővár,Cuautitlán Izcalli,Cuautla,Cuenta,Cuernavaca,Cugir,Cugliate-Fabiasco
Cuglieri,Culfa,Culiacán,Cumberland House,Cumiana,Cupertino,Curtea de Argeș,Curtici,Cusio,Cutler Bay,Cuttack
Cuyahoga Falls,Cvikov,Cyberport,Cybinka,Czaplinek,Czarna Białostocka,Czarna Woda,Czarne,Czarnków,Czchów
Czechowice-Dziedzice,Czeladź,Czempiń,Czerniejewo,Czersk,Czerwieńsk,Czerwionka-Leszczyny,Czyżew,Częstochowa
Człopa,Człuchów,Cà Mau,Cáceres,Cádiz,Cárdenas,Câmara de Lobos,Câmpeni,Câmpia Turzii,Câmpina,Câmpulung
Câmpulung Moldovenesc,Cégénydányád,Córdoba,Côte-Saint-Luc,Călan,Călimănești,Călărași,Căușeni,Căzănești,Cēsis
Cəbrayıl,Cəlilabad,Cần Thơ,Daban,Dabas,Daboase,Dabronc,Dabrony,Dadieso,Dadwen,Dagana,Dagda,Dahra,Dakar
Dakwadwom,Dale City,Daleszyce,Dalhousie,Dallas,Dalli-Rajhara,Dalmand,Daly City,Damak,Damango,Dambel,Danbury
Dankaka,Dansoman,Danville,Darabani,Daraboshegy,Darbhanga,Darjiling,Darkuman,Darmstadt,Darnó,Darnózseli
Daruszentmiklós,Daruvar,Darvas,Darány,Darłowo,Daugavpils,Dauphin,Davanagere,Davenport,Davie,Davos,Dawhenya
Dawson,Dawson Creek,Dawu,Dayton,Daytona Beach,Dazio,Dačice,Daşkəsən,Dašice,DeKalb,DeSoto,Dearborn
Dearborn Heights,Debercsény,Debrecen,Debrzno,Debréte,Decatur,Decollatura,Decs,Dedesoworako,Deduako
Deerfield Beach,Deesa,Dehradun,Dehri-on-Sone,Dejtár,Delano,Delhi,Delianuova,Delicias,Delmenhorst,Delnice
Delray Beach,Deltona,Delémont,Demak,Demecser,Demjén,Demonte,Dencsháza,Denizli,Denov,Denpasar,Denton,Denver
Denyame,Deoghar,Depok,Derecske,Derekegyház,Dernice,Des Moines,Des Plaines,Desná,Dessau-Roßlau,Deszk,Deta,Detek
Detk,Detmold,Detroit,Detva,Deutsch-Wagram,Deva,Devecser,Deštná,Dhamtari,Dhanbad,Dharan,Dharmanagar,Dharmavaram
Dhenkanal,Dhoraji,Dhubri,Dhule,Dhuri,Diabene,Diamante,Diamond Bar,Dianalund,Dibrugarh,Diekirch
Dienten am Hochkönig,Dietach,Dietikon,Differdange,Digby,Dijon,Dimapur,Dinami,Dinnyeberki,Dinslaken,Diourbel
Diphu,Discovery Bay,Diso,Dixcove,Diyarbakır,Dizzasco,Diósberény,Diósd,Diósjenő,Dióskál,Diósviszló,Dnestrovsc
Doba,Dobbiaco,Dobczyce,Dobele,Dobiegniew,Doboz,Dobra,Dobre Miasto,Dobri,Dobrodzień,Dobronhegy,Dobrovice
Dobruška,Dobrzany,Dobrzyń nad Wisłą,Dobřany,Dobřichovice,Dobříš,Dodowa,Doforo,Doksy,Dolcedo,Dolhasca,Dolianova
Dolní Benešov,Dolní Bousov,Dolní Kounice,Dolní Poustevna,Dolný Kubín,Dolsk,Domaháza,Domaszék,Domažlice
Dombegyház,Dombiratos,Dombrád,Dombóvár,Dome,Domeabra,Domicella,Domony,Domoszló,Dompu,Domžale,Donato,Dondușeni
Donggala,Donja Stubica,Donji Miholjac,Donkorkrom,Doral,Dorgali,Dormaa Ahenkro,Dormagen,Dormánd,Dornbirn,Dorog
Dorogháza,Dorohoi,Dorsten,Dortmund,Dorval,Dos Hermanas,Dosa,Dosemo,Dothan,Downers Grove,Downey,Dozmat,Dragør
Drancy,Draper,Dravograd,Drawno,Drawsko Pomorskie,Dresden,Drezdenko,Drniš,Drobeta-Turnu Severin,Drobin,Drochia
Drohiczyn,Dronninglund,Drzewica,Drágszél,Drávacsehi,Drávacsepely,Drávafok,Drávagárdony,Drávaiványi
Drávakeresztúr,Drávapalkonya,Drávapiski,Drávaszabolcs,Drávaszerdahely,Drávasztára,Drávatamási,Drégelypalánk
Drăgănești-Olt,Drăgășani,Dubicsány,Dublin,Dubrovnik,Dubuque,Dubá,Dubí,Dubăsari,Dubňany,Duchcov,Dudar,Dudelange
Duga Resa,Dugo Selo,Duisburg,Duka,Dukla,Duluth,Dumbrava,Dumbrăveni,Dumenza,Dumka,Dumraon,Dunaalmás,Dunabogdány
Dunaegyháza,Dunafalva,Dunaföldvár,Dunaharaszti,Dunajská Streda,Dunakeszi,Dunakiliti,Dunapataj,Dunaremete
Dunaszeg,Dunaszekcső,Dunaszentbenedek,Dunaszentgyörgy,Dunaszentmiklós,Dunaszentpál,Dunasziget,Dunatetétlen
Dunavarsány,Dunavecse,Dunaújváros,Dundalk,Dunkerque,Dunwoody,Durango,Durban,Durbe,Durg,Durham,Dusnok
Duszniki-Zdrój,Dvůr Králové nad Labem,Dwenase,Dynów,Działdowo,Działoszyce,Działoszyn,Dzierzgoń,Dzierżoniów
Dziwnów,Dzorwulu,Dáka,Dámóc,Dánszentmiklós,Dány,Dávod,Dédestapolcsány,Délegyháza,Dénesfa,Dévaványa,Döbröce
Döbrököz,Döbrönte,Döbörhegy,Döge,Dömsöd,Dömös,Dörgicse,Döröske,Dötk,Dövény,Dúzs,Dübendorf,Düren,Dürnkrut
Düsseldorf,Düzce,Dăbuleni,Dărmănești,Dąbie,Dąbrowa Białostocka,Dąbrowa Górnicza,Dąbrowa Tarnowska,Dębica
Dęblin,Dębno,Děčín,Dəliməmmədli,Eagan,East Hartford,East Honolulu,East Lansing,East Legon,East London
East Los Angeles,East Orange,East Providence,East Tanokrom,Eastvale,Eau Claire,Eben im Pongau
Ebenthal in Kärnten,Ebergőc,Ebes,Ebikon,Ebute Ikorodu,Ebute Leki,Ebute Lekki,Ebute-Egga,Ebute-Metta,Echternach
Ecseg,Ecsegfalva,Ecseny,Ecser,Ecséd,Edde,Edelény,Eden Prairie,Edina,Edinburg,Edineț,Edirne,Edmond,Edmonton
Edolo,Edve,Effiakuma,Effiduase,Efiran,Eforie,Egan,Egba,Egbe,Eger,Egeralja,Egeraracsa,Egerbakta,Egerbocs
Egercsehi,Egerfarmos,Egerlövő,Egerszalók,Egerszólát,Egervár,Egervölgy,Egerág,Eggan,Egudu Bale,Egun,Egyed,Egyek
Egyházasdengeleg,Egyházasfalu,Egyházasgerge,Egyházasharaszti,Egyházashetye,Egyházashollós,Egyházaskesző
Egyházaskozár,Egyházasrádóc,Eichgraben,Eikwe,Einsiedeln,Eisenstadt,Eiyekose,Ejby,Ejigbo,Ejinrin,Ejirin,Ejisu
Ejura,Ekoro,Ekundayo,El Cajon,El Centro,El Dorado Hills,El Ejido,El Monte,El Paso,El Prat de LLobregat
El Puerto de Santa María,Elachi,Elazığ,Elbląg,Elche,Elda,Elek,Elemoki,Eleputu,Elere,Elesin,Elgin,Elizabeth
Elk Grove,Elkhart,Ellend,Ellicott City,Elliot Lake,Ellmau,Elmhurst,Elmina,Elmshorn,Elubo,Eluju,Eluru,Elvas
Elyria,Előszállás,Emden,Emina,Emmen,Empoli,Emőd,Enchi,Encinitas,Encs,Encsencs,Ende,Endrefalva,Endrőc,Enemonzo
Enese,English Bazar,Enid,Enrekang,Ensenada,Entroncamento,Envie,Enying,Epeh,Eperjes,Eperjeske,Eplény,Epöl
Eraclea,Ercolano,Ercsi,Erdőbénye,Erdőhorváti,Erdőkertes,Erdőkövesd,Erdőkürt,Erdősmecske,Erdősmárok,Erdőtarcsa
Erdőtelek,Eregun,Erekiti,Erftstadt,Erfurt,Erie,Erlangen,Ermesinde,Erode,Erukan,Eruku,Erunkan,Erve,Erzincan
Erzsébet,Erzurum,Esbjerg,Esch-sur-Alzette,Eschweiler,Escondido,Eskişehir,Esmoriz,Esperia,Espinho,Espoo
Esposende,Esquimalt,Esreso,Essen,Essiama,Essikado,Essipong,Esslingen am Neckar,Estarreja,Estepona,Esterzili
Estevan,Estremoz,Eszteregnye,Esztergom,Esztergályhorváti,Esztár,Etawah,Etegbin,Etes,Etobicoke,Etroubles
Ettelbruck,Etyek,Euclid,Eugene,Euless,Euni,Euskirchen,Evanston,Evansville,Everett,Ewekora,Ewekoro,Ewu Ebi
Ewusiejo,Fadd,Faeto,Fafe,Fager,Fairfield,Fairview Park,Fajsz,Falcone,Fall River,Fallo,Falomo,Faloppio,Fanano
Fancsal,Fanling,Fardella,Fargo,Faridabad,Faridkot,Farin Yashe,Farindola,Farkasgyepű,Farkaslyuk,Farmington
Farmington Hills,Farmos,Faro,Farooqnagar,Farsø,Farum,Farád,Fatade,Fatedo,Fatehabad,Fatehpur Sikri,Fatick
Fawode,Faxe,Faxe Ladeplads,Fayetteville,Fazekasboda,Fazilka,Fedare,Federal Way,Fedémes,Fegyvernek,Fehérgyarmat
Fehértó,Fehérvárcsurgó,Feistritz am Wechsel,Feked,Feketeerdő,Felcsút,Feldebrő,Feletto,Felgueiras,Felgyő,Felpéc
Felsőberecki,Felsőcsatár,Felsődobsza,Felsőegerszeg,Felsőgagy,Felsőjánosfa,Felsőkelecsény,Felsőlajos,Felsőmarác
Felsőmocsolád,Felsőnyárád,Felsőnyék,Felsőnána,Felsőpakony,Felsőpetény,Felsőpáhok,Felsőrajk,Felsőregmec
Felsőszenterzsébet,Felsőszentiván,Felsőszentmárton,Felsőszölnök,Felsőtelekes,Felsőtold,Felsőtárkány
Felsővadász,Felsőzsolca,Felsőörs,Fensmark,Fenyőfő,Ferencszállás,Fermignano,Ferrol,Ferryland,Fertőboz,Fertőd
Fertőendréd,Fertőhomok,Fertőrákos,Fertőszentmiklós,Fertőszéplak,Fetești,Fiad,Fieni,Fierbinți-Târg,Fierozzo
Fiesco,Figueira da Foz,Fijai,Filiași,Filignano,Filkeháza,Filogaso,Findlay,Finkenberg,Firozabad,Firozpur
Firozpur Cantt.,Fishers,Fiss,Fityeház,Fitzroy,Fiumicino,Fiães,Fjerritslev,Flagstaff,Flawil,Flensburg,Flin Flon
Flint,Florence-Graham,Florești,Floridia,Florin,Florissant,Flower Mound,Flămânzi,Fo Tan,Fobir,Fobro,Focșani
Foktő,Folsom,Folyás,Fond du Lac,Fonji,Fontana,Fontanafredda,Fontanelice,Fontanella,Fontanelle,Fontanigorda
Fontanile,Fontechiari,Fontevivo,Fony,Fonyód,Fonó,Forbesganj,Forchia,Formello,Formigliana,Forráskút,Forró
Fort Collins,Fort Erie,Fort Frances,Fort Lauderdale,Fort McMurray,Fort Myers,Fort Pierce,Fort Saint James
Fort Saint John,Fort Smith,Fort Wayne,Fort Worth,Fort-de-France,Fortunago,Foso,Fountain Valley,Fountainebleau
Fraine,Framingham,Frampol,Framura,Francolise,Frankfurt am Main,Franklin,Františkovy Lázně
Frantschach-St. Gertraud,Frassino,Frattamaggiore,Frauenfeld,Frazzanò,Freamunde,Frechen,Fredensborg,Fredericia
Frederick,Fredericton,Frederiksberg,Frederikshavn,Frederikssund,Frederiksværk,Freeport,Freiburg
Freiburg im Breisgau,Freienbach,Frejlev,Fremantle,Fremont,Frenštát pod Radhoštěm,Fresnillo,Fresno,Fribourg
Friedrichshafen,Frisco,Fritzens,Frombork,Frugarolo,Fryšták,Frýdek-Místek,Frýdlant,Frýdlant nad Ostravicí
Fu Shan,Fu Shin,Fu Tai,Fuengirola,Fuenlabrada,Fulda,Fullerton,Fulnek,Fulókércs,Funchal,Fundulea,Fundão,Funko
Funsi,Furta,Fuscaldo,Futani,Fábiánháza,Fábiánsebestyén,Fácánkert,Fátima,Fényeslitke,Földes,Földeák,Füle,Fülesd
Fülpösdaróc,Fülöp,Fülöpháza,Fülöpjakab,Fülöpszállás,Fürged,Fürth,Füzesabony,Füzesgyarmat,Füzuli,Füzér
Füzérkajata,Füzérkomlós,Füzérradvány,Făget,Făgăraș,Fălești,Fălticeni,Făurei,Főnyed,Fűzvölgy,Gabgell,Gacsály
Gadna,Gadwal,Gadács,Gadány,Gafanha da Nazaré,Gaggiano,Gagliole,Gagyapáti,Gagybátor,Gagyvendégi,Gaiba
Gainesville,Gairo,Gais,Gaithersburg,Galambok,Galanta,Galaosiyo,Galați,Galgagnano,Galgaguta,Galgagyörk
Galgahévíz,Galgamácsa,Galliate,Gallio,Galten,Galveston,Galvács,Gamajigo,Gambara,Gams bei Hieflau,Gamás,Gana
Gana Daji,Gananoque,Gander,Gandhinagar,Gandiaye,Gandosso,Gandra,Gandía,Gangarampur,Ganjbasoda,Ganløse,Ganme
Ganna,Ganyingbo,Gara,Garabonc,Garadna,Garaguso,Garbolc,Garbsen,Garda,Garden Grove,Gardena,Garešnica,Garland
Garlasco,Garut,Garwolin,Gary,Garáb,Garé,Gaspé,Gastonia,Gasztony,Gatineau,Gattatico,Gaur,Gavorrano,Gaya
Gaziantep,Gazzo,Gazzola,Gbagidan,Gbaj,Gbaji,Gbanko,Gbawe,Gberegbe,Gberigbe,Gbesse,Gbeta,Gbodo,Gbogbo,Gbogije
Gbokuta,Gdańsk,Gdynia,Gecho,Gecse,Geiersberg,Gela,Gelej,Gellénháza,Gelnica,Gelse,Gelsenkirchen,Gelsesziget
Gelénes,Gemmano,Gemonio,Gemzse,Gencsapáti,General Escobedo,Genf,Gentofte,Genève,Geoagiu,George,Georgetown,Gera
Gerde,Gerendás,Geresdlak,Gergei,Gerjen,Germantown,Gerona,Gersekarát,Gerényes,Gessopalena,Gesualdo,Geszt
Gesztely,Geszteréd,Getafe,Gheorgheni,Gherla,Ghiffa,Ghimbav,Gianyar,Giarole,Giaveno,Gibellina,Gibárt
Gidan Hardo,Gießen,Giffone,Gige,Gijón,Gilbert,Gilroy,Gilvánfa,Ginestra,Ginti,Giresun,Giridih,Girifalco,Girincs
Gistrup,Giurdignano,Giurgiu,Giustenice,Giustino,Giżycko,Gjes,Glace Bay,Gladbeck,Gladsaxe,Glamsbjerg,Gland
Glaris Centre,Glaris Nord,Glarus Nord,Glen Burnie,Glendale,Glendora,Glenelg,Glenview,Glina,Glinojeck,Gliwice
Glodeni,Glostrup,Gniew,Gniewkowo,Gniezno,Goalpara,Goaso,Gobichettipalayam,Gobindgarh,Godhra,Gogolin,Gohana
Gokak,Golczewo,Goleniów,Golina,Golop,Golub-Dobrzyń,Golčův Jeníkov,Gomba,Gombosszeg,Gondomar,Goniądz,Gonnesa
Gonnostramatza,Gonzaga,Goodyear,Gooty,Gopalganj,Goranboy,Gordisa,Gordona,Gorga,Gorkha,Gorlice,Gornja Radgona
Gorno,Gorontalo,Gorzegno,Gorzów Wielkopolski,Gorzów Śląski,Gosaldo,Goslar,Gospić,Gossas,Gossau,Gostynin,Gostyń
Gosztola,Gottolengo,Goudomp,Gouveia,Gozdnica,Gołańcz,Gołdap,Gościno,Grabów nad Prosną,Graffignano,Grajewo
Granada,Granby,Grand Forks,Grand Island,Grand Junction,Grand Prairie,Grand Rapids,Grande Prairie,Granges
Graniti,Granollers,Grapevine,Graz,Great Falls,Greeley,Green Bay,Greensboro,Greenville,Greenwood,Greifswald
Grenaa,Grenchen,Grenoble,Gresham,Gresik,Gressan,Greve Strand,Grevenbroich,Grevenmacher,Grigoriopol,Grimacco
Grindsted,Grobiņa,Grodków,Grodzisk Mazowiecki,Grodzisk Wielkopolski,Grontardo,Grosuplje,Grottazzolina
Großhöflein,Grubišno Polje,Grudziądz,Grugliasco,Grybów,Gryfice,Gryfino,Gryfów Śląski,Grábóc,Gråsten,Græsted
Grójec,Guadalajara,Guadalupe,Guanajuato,Guanzate,Guarda,Guardea,Guardiaregia,Guaymas,Guaynabo,Gubbio,Gubin
Guderup,Gudivada,Gudur,Guelph,Guimarães,Guinguinéo,Gulbene,Gulfport,Guliston,Gulács,Gumia,Gummersbach,Guntakal
Guntur,Gura Humorului,Gurdaspur,Gurgaon,Guruvayoor,Gutorfölde,Guwahati,Guédiawaye,Gwalior,Gwollu,Gyalóka
Gyankama,Gyanógeregye,Gyarmat,Gyenesdiás,Gyepükaján,Gyermely,Gyinyasi,Gyomaendrőd,Gyugy,Gyula,Gyulaháza,Gyulaj
Gyulakeszi,Gyál,Gyékényes,Gyód,Gyóró,Gyömrő,Gyömöre,Gyöngyfa,Gyöngyös,Gyöngyösfalu,Gyöngyöshalász
Gyöngyösmellék,Gyöngyösoroszi,Gyöngyöspata,Gyöngyössolymos,Gyöngyöstarján,Gyönk,Györe,Györgytarló,Györköny
Gyúró,Gyügye,Gyüre,Győr,Győrasszonyfa,Győrladamér,Győrszemere,Győrság,Győrsövényház,Győrtelek,Győrvár
Győrzámoly,Győröcske,Győrújbarát,Győrújfalu,Gyűrűs,Gáborján,Gáborjánháza,Gádoros,Gálosfa,Gánt,Gárdony,Gátér
Gávavencsellő,Géberjén,Géderlak,Gégény,Gérce,Gétye,Gógánfa,Gómez Palacio,Góra,Góra Kalwaria,Górowo Iławeckie
Górzno,Gödre,Gödöllő,Gölle,Gömörszőlős,Gönc,Göncruszka,Gönyű,Göppingen,Görbeháza,Görcsöny,Görcsönydoboka
Görgeteg,Görlitz,Göttingen,Göygöl,Göytəpə,Göyçay,Gößnitz,Gümüşhane,Gütersloh,Găești,Gătaia,Gąbin,Głogów
Głogów Małopolski,Głogówek,Głowno,Głubczyce,Głuchołazy,Głuszyca,Gősfa,Gədəbəy,Gəncə,Haatso,Habartov,Habra
Habry,Hacienda Heights,Hackensack,Hacıqabul,Haderslev,Hadsten,Hadsund,Hagen,Hagyárosbörönd,Hahót,Haiphong
Hajdúbagos,Hajdúböszörmény,Hajdúdorog,Hajdúhadház,Hajdúnánás,Hajdúszoboszló,Hajdúszovát,Hajdúsámson,Hajipur
Hajmás,Hajmáskér,Hajnówka,Hajós,Hakkari,Halastó,Haldwani-cum-Kathgodam,Half Assini,Halifax,Halimba,Halinów
Halmaj,Halmajugra,Halogy,Haltom City,Halászi,Halásztelek,Hamburg,Hameln,Hamilton,Hamm,Hammond,Hampton,Hanau
Hanford,Hangony,Hangács,Hannover,Hanoi,Hansi,Hantos,Hanušovice,Happy Valley,Hapur,Haqqulobod,Harasztifalu
Harbour Grace,Harc,Hardoi,Hardwar,Harka,Harkakötöny,Harkány,Harlev,Harlingen,Harrachov,Harrisburg,Harrisonburg
Harsány,Harta,Hartford,Hartl,Hartmanice,Haslev,Hatay,Hattiesburg,Hattingen,Hatvan,Hausa,Hausleiten,Havdrup
Haverhill,Havlíčkův Brod,Havre-Saint-Pierre,Havířov,Hawthorne,Hay River,Hayward,Hazaribag,Hațeg,Hedehusene
Hedensted,Hedrehely,Hegyesd,Hegyeshalom,Hegyfalu,Hegyháthodász,Hegyhátmaróc,Hegyhátszentjakab
Hegyhátszentmárton,Hegyhátszentpéter,Hegyhátsál,Hegykő,Hegymagas,Hegymeg,Hegyszentmárton,Heidelberg
Heidenheim an der Brenz,Heilbronn,Hejce,Hejnice,Hejőbába,Hejőkeresztúr,Hejőkürt,Hejőpapi,Hejőszalonta,Helesfa
Helsinge,Helsingør,Helsinki,Helvécia,Hemet,Hempstead,Hencida,Hencse,Henderson,Hendersonville,Heng Fa Chuen
Heng On,Henume,Herceghalom,Hercegkút,Hercegszántó,Herencsény,Herend,Heresznye,Herford,Herisau,Herlev
Hermosillo,Hermánszeg,Herne,Herning,Hernyék,Hernád,Hernádbűd,Hernádcéce,Hernádkak,Hernádkércs,Hernádnémeti
Hernádpetri,Hernádszentandrás,Hernádszurdok,Hernádvécse,Herten,Herzogenburg,Heréd,Hesperia,Hetauda
Hetefejércse,Hetes,Hetvehely,Hetyefő,Heves,Hevesaranyos,Hevesvezekény,Heřmanův Městec,Hialeah,Hicksville
Hidalgo del Parral,Hidas,Hidasnémeti,Hidegkút,Hidegség,Hidvégardó,High Point,Highland,Highlands Ranch,Hilden
Hildesheim,Hillerød,Hillsboro,Himesháza,Himod,Hin Keng,Hindupur,Hinnerup,Hinterhornbach,Hinwil,Hirics,Hisar
Hjallerup,Hjortshøj,Hjørring,Hlinsko,Hlohovec,Hluboká nad Vltavou,Hluk,Hlučín,Ho Chi Minh City,Ho Man Tin
Hoboken,Hobol,Hobro,Hochwolkersdorf,Hodkovice nad Mohelkou,Hodonín,Hodász,Hoffman Estates,Hohoe,Holbæk,Holešov
Holice,Hollywood,Hollád,Hollóháza,Hollókő,Holstebro,Holsted,Holýšov,Homestead,Homokbödöge,Homokkomárom
Homokmégy,Homokszentgyörgy,Homorúd,Homrogd,Honolulu,Hont,Hoover,Hora Svaté Kateřiny,Horadiz,Horažďovice,Horezu
Horgen,Horní Benešov,Horní Blatná,Horní Bříza,Horní Cerekev,Horní Jelení,Horní Jiřetín,Horní Planá
Horní Slavkov,Horpács,Horsens,Hort,Horta,Hortobágy,Horváthertelend,Horvátlövő,Horvátzsidány,Horw,Horšovský Týn
Hoshiarpur,Hospitalet de LLobregat,Hosszúhetény,Hosszúpereszteg,Hosszúpályi,Hosszúvíz,Hosszúvölgy,Hostinné
Hostivice,Hostomice,Hostouň,Hosztót,Hotopo,Hottó,Houston,Hořice,Hořovice,Hoštka,Hradec Králové
Hradec nad Moravicí,Hrastnik,Hrob,Hrochův Týnec,Hronov,Hrotovice,Hroznětín,Hrubieszów,Hrušovany nad Jevišovkou
Hrvatska Kostajnica,Hrádek,Hrádek nad Nisou,Hubli-Dharwad,Huedin,Huelva,Hugli-Chinsurah,Hugyag,Hull,Hulín
Humenné,Humlebæk,Humpolec,Hundested,Hundo,Hunedoara,Hung Hom Bay,Huntersville,Huntington,Huntington Beach
Huntington Park,Huntsville,Hunya,Hunyadfalva,Hurup,Husinec,Hustopeče,Husztót,Hutchinson,Huși,Hvar,Hvide Sande
Hvidovre,Hwidiem,Hyderabad,Hyvinkää,Hyères,Hács,Háromfa,Háromhuta,Hárskút,Hásságy,Hârlău,Hârșova,Hédervár
Héhalom,Héreg,Hévíz,Hévízgyörk,Hîncești,Hódmezővásárhely,Hövej,Højslev Stationsby,Høng,Hørning,Hørsholm
Høruphav,Hürth,Hőgyész,Hải Dương,Ialoveni,Ianca,Iargara,Iași,Ibadan,Ibafa,Ibasa,Ibasha,Ibatefin,Ibawe Kekere
Ibawe Tukuru,Ibbenbüren,Ibbojo,Ibefon,Ibefum,Ibefun,Ibeju,Ibereko,Iberekodo,Ibese,Ibeshe,Ibeshi,Ibiku,Ibinta
Ibiono Ewura,Ibode,Ibogun Adina,Ibogun Akiode,Ibogun Sowunmi,Iboju,Ibon,Ibopa,Iborfia,Ibrány,Ichalkaranji
Idaho Falls,Idain Isaga,Idain-Ishaga,Idamo,Idanfuru,Idashaw,Idaso,Idata,Iddo,Idele,Ideno,Idi Agbon Agana
Idi Iroko,Idi Ofe,Idi Oro,Idi-Off,Idimarun,Idimi,Idimu,Idiori,Idiroko,Idobarun,Idoforo,Idolanja,Idole,Idolehin
Idolorisha,Idolosa,Idomu,Idopetu,Idosa,Idosemo,Idowu,Idrija,Iernut,Ifako,Igal,Igami,Igando,Igando Awlawja
Iganmi,Iganmu,Iganmu Siding,Igar,Igbalu,Igbe,Igbe Ewoliwo,Igbede,Igbegodo,Igbekun,Igbele,Igbessa,Igbin
Igbin Oloya,Igbo,Igbo Ejo,Igbo Fipe,Igbobi,Igbodu,Igboefon,Igbogbele,Igbogila,Igbogun,Igbogun-Sowunmi,Igboje
Igbokushun,Igbolobi,Igbologun,Igboloye,Igbopa,Igborosun,Igbosa,Igbosere,Igboshere,Iglesias,Igodonu,Igoro
Igrici,Iguala,Igude,Igunnu Akabo,Iharos,Iharosberény,Iisalmi,Ijagemo,Ijaiye,Ijako,Ijako Orile,Ijanikin,Ijawmi
Ijawmu,Ijawtun,Ijayie,Ijede,Ijegun,Ijero,Ijesa-Tedo,Ijofin,Ijomi,Ijomu,Ijora,Ijora Village,Ijotan,Iju Junction
Iju Water Works,Ikare,Ikast,Ikate,Ikawga,Ikawga-Zebe,Ikawlaji,Ikawta,Ikeja,Ikervár,Iklad,Iklanberény
Iklódbördőce,Ikoga,Ikoga Ile,Ikogbo,Ikolaja,Ikorodu,Ikosi,Ikotan,Ikotun,Ikoyi,Ikrény,Ikuata,Ikšķile,Ilade
Ilado,Ilado Ogunu,Ilagbo,Ilasa,Ilashe,Ilava,Ilemere,Ilepa,Ileppaw,Ilera,Ilikiti,Iliny,Ilirska Bistrica
Illnau-Effretikon,Illocska,Ilogbo,Ilogbo Elegba,Ilok,Iloro,Ilugboro,Ilumawfin,Ilumofin,Ilztal,Ilūkste,Imare
Imawte,Imeke,Imeri,Imeseju,Imielin,Imola,Imore,Imoru,Imota,Imotski,Imphal,Impruneta,Imrehegy,Inarzo,Inca
Inchaban,Indianapolis,Indio,Indore,Indramayu,Ineu,Inglewood,Ingolstadt,Inke,Innerbraz,Innsbruck,Inogbe
Inowrocław,Interlaken,Introdacqua,Inupa,Inupa Kekere,Inuvik,Invorio,Inzago,Ináncs,Inárcs,Iowa City,Ipacsfa
Ipaja,Ipakan,Ipanmi,Ipatira,Ipeshu,Ipesu,Ipewu,Ipokia,Ipolydamásd,Ipolyszög,Ipolytarnóc,Ipolytölgyes,Ipolyvece
Iponri,Ipota,Iqaluit,Iragbo,Iragon,Iranla,Irapuato,Irede,Iregszemcse,Irewe,Irgoli,Irondequoit,Iroquois Falls
Irota,Irvine,Irving,Irún,Isaccea,Isagatedo,Isagbo,Isagbo Ere,Isagira,Isaku,Isalu,Isasca,Isashi,Isasi,Isaszeg
Isawo,Iseku,Isekun,Iseo,Iseri-Osun,Iserlohn,Ishaga,Ishagbo,Ishagira,Ishasi,Ishawo,Isheri-Olofin,Ishersi,Ishola
Ishøj,Isiu,Isiwu,Isola,Isolo,Isparta,Ispánk,Issa,Issime,Issy-les-Moulineaux,Istenmezeje,Istvándi,Isunba
Iszkaszentgyörgy,Iszkáz,Isztimér,Ita Egbe,Ita Onimosa,Itagbo,Itahari,Itamaga,Itarsi,Itawga,Itawikin,Itawmu
Iteku,Itele,Itere,Itire,Itirin,Ito Omu,Itoga,Itohun,Itoikin,Itokin,Itomu,Itori,Itter,Ittigen,Ittireddu,Ivanec
Ivanić-Grad,Ivanovice na Hané,Ivančice,Ivry-sur-Seine,Ivád,Iván,Ivánbattyán,Ivánc,Iváncsa,Ivándárda,Iwaya
Iwerekun,Iwonicz-Zdrój,Iworo,Iwuku,Ixtapaluca,Iyafin,Iyagbe,Iyasi,Iyesi,Izbica Kujawska,Izmény,Izola,Izsák
Izsófalva,Iğdır,Iława,Iłowa,Iłża,Ińsko,Jabalpur,Jablonec nad Jizerou,Jablonec nad Nisou,Jablonné nad Orlicí
Jablonné v Podještědí,Jablunkov,Jabłonowo Pomorskie,Jachie Pramso,Jackson,Jacksonville,Jagdalpur,Jagerberg
Jaggaiahpet,Jagodina,Jagraon,Jagtial,Jaguna,Jaipur,Jakabszállás,Jakarta,Jalandhar,Jalandhar Cantt.,Jalolquduq
Jalpaiguri,Jamalpur,James Town,Jammalamadugu,Jammu,Jamnagar,Jamshedpur,Jamui,Janakpur,Janesville,Jangaon
Janikin,Janikowo,Janov,Janovice nad Úhlavou,Janowiec Wielkopolski,Janské Lázně,Janów Lubelski,Jarocin,Jaroměř
Jaroměřice nad Rokytnou,Jarosław,Jasień,Jasikan,Jasper,Jastarnia,Jastrebarsko,Jastrowie,Jastrzębie-Zdrój,Jasło
Jatani,Jaunjelgava,Javorník,Jawor,Jaworzno,Jaworzyna Śląska,Jaén,Jedlicze,Jedlina-Zdrój,Jedwabne
Jefferson City,Jeffersonville,Jeging,Jehanabad,Jelcz-Laskowice,Jelenia Góra,Jelgava,Jelling,Jema,Jember
Jemnice,Jena,Jeneponto,Jenő,Jepara,Jerez de la Frontera,Jersey City,Jesenice,Jeseník,Jesi,Jevišovice,Jevíčko
Jeziorany,Jhansi,Jhargram,Jharsuguda,Jhumri Tilaiya,Jibou,Jibowu,Jihlava,Jilemnice,Jimbolia,Jinadu,Jind
Jindřichův Hradec,Jirapa,Jirkov,Jistebnice,Jiutepec,Jizzakh,Jičín,Jiříkov,Joal-Fadiouth,Jobaháza,Jobbágyi
Jodhpur,Joensuu,Johannesburg,Johns Creek,Johnsbach,Johnsdorf-Brunn,Johnson City,Joliet,Jombang,Jonesboro
Jonquière,Joplin,Jordanów,Jorhat,Juaboso,Juaso,Juelsminde,Juma,Jungholz,Jupiter,Jurupa Valley,Juta,Jutrosin
Juárez,Jyderup,Jyllinge,Jyväskylä,Jáchymov,Jágónak,Jákfa,Jákfalva,Jákó,Jánd,Jánkmajtis,Jánoshalma,Jánoshida
Jánosháza,Jánossomorja,Járdánháza,Jármi,Jásd,Jászalsószentgyörgy,Jászapáti,Jászberény,Jászboldogháza,Jászdózsa
Jászfelsőszentgyörgy,Jászfényszaru,Jászivány,Jászjákóhalma,Jászkarajenő,Jászkisér,Jászladány,Jászszentandrás
Jászszentlászló,Jásztelek,Jászágó,Jászárokszállás,Jægerspris,Jéke,Jílové,Jílové u Prahy,Jósvafő,Józefów
Jēkabpils,Jędrzejów,Jūrmala,K.maraş,KNUST,Kaapstad,Kaasi,Kaba,Kacorlak,Kacsóta,Kadapa,Kadara,Kadarkút,Kadaň
Kade,Kadi,Kadiri,Kadjebi,Kafara,Kaffrine,Kagaznagar,Kailasahar,Kaiserslautern,Kaithal,Kajdacs,Kajen,Kajola
Kajola Iboro,Kajárpéc,Kajászó,Kakasd,Kakinada,Kakucs,Kalabahi,Kalamazoo,Kalaznó,Kaleo,Kalety,Kalimpong,Kalisz
Kalisz Pomorski,Kallósd,Kalocsa,Kalpi,Kalundborg,Kalwaria Zebrzydowska,Kalyan-Dombivali,Kam Tai,Kam Tin
Kamareddy,Kamenice nad Lipou,Kamenický Šenov,Kamienna Góra,Kamień Krajeński,Kamień Pomorski,Kamieńsk,Kamloops
Kamnik,Kamond,Kamut,Kancheepuram,Kanda,Kandava,Kandoro,Kandukur,Kanel,Kaneshie,Kanhangad,Kannapolis,Kannur
Kanpur,Kansas City,Kaolack,Kapadvanj,Kaplice,Kapolcs,Kapoly,Kaposfő,Kaposgyarmat,Kaposhomok,Kaposkeresztúr
Kaposmérő,Kapospula,Kaposszekcső,Kaposszerdahely,Kaposvár,Kaposújlak,Kapurthala,Kapuskasing,Kapuvár,Karabük
Karaikal,Karakó,Karakószörcsök,Karaman,Karancsalja,Karancsberény,Karancskeszi,Karancslapujtő,Karancsság
Karanganyar,Karangasem,Karcag,Karcsa,Karczew,Kardašova Řečice,Kardos,Kardoskút,Kargowa,Karimganj,Karimnagar
Karjat,Karlino,Karlovac,Karlovy Vary,Karlsruhe,Karmacs,Karnal,Karolinka,Karos,Karpacz,Kars,Kartal,Kartuzy
Karur,Karviná,Karwar,Karácsond,Karád,Kasaragod,Kasejovice,Kashipur,Kaskantyú,Kasoa,Kasoa Ofaakor,Kasoa Zongo
Kassel,Kastamonu,Kastav,Kastélyosdombó,Kaszaper,Kaszó,Katafa,KathUrban Agglomeration,Kathmandu,Katihar
Katowice,Katta-Terek,Katymár,Katádfa,Kavali,Kawangkoan,Kawartha Lakes,Kayamkulam,Kayar,Kayseri,Kazimierz Dolny
Kazimierza Wielka,Kazincbarcika,Kaznějov,Kazsok,Kazár,Kałuszyn,Kańczuga,Kašperské Hory,Kaštela,Kcynia,Kdyně
Kearny,Kebumen,Kecel,Kecskemét,Kecskéd,Kediri,Kefamenanu,Kehidakustány,Kejabil,Kelebia,Kelemér,Kelevíz,Keller
Kelowna,Keléd,Kelč,Kemecse,Kemence,Kemendollár,Kemeneshőgyész,Kemeneskápolna,Kemenesmagasi,Kemenesmihályfa
Kemenespálfa,Kemenesszentmárton,Kemenesszentpéter,Kemenessömjén,Kemestaródfa,Kemse,Keménfa,Kendal
Kendale Lakes,Kendall,Kendari,Kenderes,Kendrapara,Kendujhar,Kengyel,Kennedy Town,Kenner,Kennewick,Kenora
Kenosha,Kent,Kentwood,Kenyasi,Kenyeri,Kenéz,Kenézlő,Kepanjen,Kercaszomor,Kercseliget,Kerecsend,Kerecseny
Kerekegyháza,Kerekharaszt,Kereki,Kerepes,Keresztéte,Kerkabarabás,Kerkafalva,Kerkakutas,Kerkaszentkirály
Kerkateskánd,Kerkáskápolna,Kerpen,Kerta,Kertészsziget,Kerékteleki,Kese,Keshod,Keszeg,Kesznyéten,Keszthely
Kesztölc,Keszü,Keszőhidegkút,Keta,Kete Krachi,Kettering,Kevermes,Kežmarok,Khair,Khambhat,Khammam,Khanna
Kharagpur,Kharar,Khombole,Khowai,Kibi,Kibæk,Kiel,Kielce,Kietrz,Kikinda,Kildonan,Kilimán,Kilis,Killeen
Kimberley,Kimle,Kincsesbánya,Kindberg,Kingsport,Kingston,Kintampo,Kirchdorf am Inn,Kirke Hvalsø,Kirkland
Kirkland Lake,Királd,Királyegyháza,Királyhegyes,Királyszentistván,Kisapostag,Kisapáti,Kisar,Kisasszond
Kisasszonyfa,Kisbabot,Kisbajcs,Kisbajom,Kisberzseny,Kisberény,Kisbeszterce,Kisbodak,Kisbucsa,Kisbudmér
Kisbágyon,Kisbárapáti,Kisbárkány,Kisbér,Kiscsehi,Kiscsécs,Kiscsősz,Kisdobsza,Kisdombegyház,Kisdorog,Kisdér
Kisecset,Kisfalud,Kisfüzes,Kisgyalán,Kisgyőr,Kisgörbő,Kishajmás,Kishanganj,Kisharsány,Kishartyán,Kisherend
Kishuta,Kishódos,Kisielice,Kisigmánd,Kisjakabfalva,Kiskassa,Kiskinizs,Kiskorpád,Kiskunfélegyháza,Kiskunhalas
Kiskunlacháza,Kiskunmajsa,Kiskutas,Kisköre,Kiskőrös,Kislippó,Kisláng,Kisléta,Kislőd,Kismarja,Kismaros
Kismányok,Kisnamény,Kisnyárád,Kisnána,Kisnémedi,Kisoroszi,Kispalád,Kispirit,Kispáli,Kisrozvágy,Kisrákos
Kisrécse,Kissieman,Kissikátor,Kissimmee,Kissomlyó,Kisszekeres,Kisszentmárton,Kissziget,Kisszállás,Kisszékely
Kisszőlős,Kistamási,Kistapolca,Kistarcsa,Kistelek,Kistokaj,Kistolmács,Kistormás,Kistótfalu,Kisunyom,Kisvarsány
Kisvaszar,Kisvejke,Kisvárda,Kisvásárhely,Kiszombor,Kiszsidány,Kisújszállás,Kitase,Kitchener,Kitimat,Kjellerup
Kladno,Kladruby,Klagenfurt,Klanjec,Klarup,Klaten,Klatovy,Klecany,Kleczew,Kleszczele,Kleve,Klimkovice
Klobouky u Brna,Kloten,Kluczbork,Klungkung,Klárafalva,Klášterec nad Ohří,Knin,Knoxville,Knurów,Knyszyn,Koblenz
Kobylin,Kobyłka,Kocaeli,Kochi,Kock,Kocs,Kocsola,Kocsord,Kocsér,Kodie,Kodungallur,Koforidua,Kogon,Kohima
Kojetín,Kojokrom,Kokad,Kokkola,Kokomo,Kokrobite,Kolaka,Kolar,Kolbuszowa,Kolda,Kolding,Kolkata,Kollam,Kolno
Kolonowskie,Kolontár,Koluszki,Kolín,Komfo Anokye,Komiža,Komjáti,Komló,Komlódtótfalu,Komlósd,Komlóska,Komoró
Kompolt,Komádi,Komárno,Komárom,Kondorfa,Kondoros,Kondó,Konice,Koniecpol,Konin,Konongo,Konstancin-Jeziorna
Konstantynów Łódzki,Konstanz,Konya,Konyár,Koper,Kopidlno,Koppányszántó,Koprivnica,Koprzywnica,Kopřivnice
Koratla,Korba,Korfantów,Korle Bu,Korlát,Koroncó,Koronowo,Korsze,Korsør,Koryčany,Korčula,Kosd,Kosmonosy
Kosonsoy,Kostelec na Hané,Kostelec nad Labem,Kostelec nad Orlicí,Kostelec nad Černými lesy,Kostrzyn
Kostrzyn nad Odrą,Koszalin,Kosów Lacki,Kot Kapura,Kota,Kota Raha,Kotamobagu,Kotei,Kothagudem,Kottayam
Kottes-Purk,Koungheul,Kouřim,Kovvur,Kovácshida,Kovácsszénája,Kovácsvágás,Kowal,Kowalewo Pomorskie,Kowary
Kowloon,Kowloon Bay,Kowloon Central,Kowloon City,Kowloon East,Koyilandy,Kozhikode,Koziegłowy,Kozienice
Kozmadombja,Kozárd,Kozármisleny,Kočevje,Kołaczyce,Koło,Kołobrzeg,Końskie,Kościan,Kościerzyna,Košice I
Košice II,Košice III,Košice IV,Košice-okolie,Košťany,Koźmin Wielkopolski,Kożuchów,Kožlany,Kpando,Kpassa,Kpetoe
Kpeve,Kpone,Krajenka,Kraksaan,Kraków,Kraljevica,Kraljevo,Kralovice,Kralupy nad Vltavou,Kranj,Krapina
Krapkowice,Kraslice,Krasnobród,Krasnystaw,Krasznokvajda,Kravaře,Kraśnik,Krefeld,Kreuzlingen,Kriens,Križevci
Krnov,Krobia,Krofrom,Kroměříž,Krosno,Krosno Odrzańskie,Krotoszyn,Krośniewice,Krumau am Kamp,Krumbach,Krupina
Krupka,Kruszwica,Kruševac,Krynica Morska,Krynica-Zdrój,Krynki,Kryry,Krzanowice,Krzepice,Krzeszowice,Krzywiń
Krzyż Wielkopolski,Králíky,Králův Dvůr,Krásno,Krásná Hora nad Vltavou,Krásná Lípa,Krásné Údolí,Krāslava,Krško
Książ Wielkopolski,Kudowa-Zdrój,Kudus,Kukuom,Kulcs,Kuldīga,Kumasi,Kunadacs,Kunbaja,Kunbaracs,Kuncsorba
Kunfehértó,Kunhegyes,Kuningan,Kunmadaras,Kunnamkulam,Kunovice,Kunpeszér,Kunszentmiklós,Kunszentmárton
Kunsziget,Kunszállás,Kunágota,Kunów,Kunštát,Kuopio,Kupa,Kupang,Kurd,Kurityán,Kurnool,Kustánszeg,Kutas,Kutasó
Kutina,Kutjevo,Kutno,Kutná Hora,Kuujjuaq,Kuřim,Kuźnia Raciborska,Kwabeng,Kwabenya,Kwai Chung,Kwai Fong
Kwai Shing,Kwame Danso,Kwandang,Kwashieman,Kwawkrom,Kweikuma,Kwidzyn,Kwong Yuen,Kwun Tong,Kyathampalle,Kyjov
Kynšperk nad Ohří,Kysucké Nové Mesto,Kács,Kákics,Káld,Kálló,Kállósemjén,Kálmáncsa,Kálmánháza,Káloz,Kálócfa
Kántorjánosi,Kány,Kánya,Kányavár,Kánó,Kápolna,Kápolnásnyék,Káptalanfa,Káptalantóti,Kára,Károlyháza,Kárász
Kásád,Kátoly,Káva,Kávás,Kázsmárk,Kébémer,Kédougou,Kékcse,Kéked,Kékesd,Kékkút,Kéleshalom,Kémes,Kérsemjén
Kétbodony,Kétegyháza,Kéthely,Kétpó,Kétsoprony,Kétvölgy,Kéty,Kétújfalu,Kóka,Kóny,Kópháza,Kórnik,Kórós,Kóspallag
Kótaj,Köblény,Köcsk,Kökény,Kölcse,Kölesd,Kölked,Köln,Kömlő,Kömlőd,Kömpöc,Kömörő,Köniz,Körmend,Környe,Köröm
Körösladány,Körösnagyharsány,Körösszakál,Körösszegapáti,Köröstarcsa,Körösújfalu,Kötcse,Kötegyán,Kövegy
Köveskál,København,Køge,Kübekháza,Külsősárd,Külsővat,Küngös,Kürdəmir,Küsnacht,Kütahya,Kārsava,Kąty Wrocławskie
Kędzierzyn-Koźle,Kępice,Kępno,Kętrzyn,Kęty,Kırklareli,Kırıkkale,Kırşehir,Kłecko,Kłobuck,Kłodawa,Kłodzko,Kőkút
Kőröshegy,Kőröstetétlen,Kőszeg,Kőszegdoroszló,Kőszegpaty,Kőszegszerdahely,Kőszárhegy,Kőtelek,Kővágószőlős
Kővágótöttös,Kővágóörs,Kəlbəcər,La Chaux-de-Fonds,La Coruña,La Crosse,La Habra,La Laguna
La Línea de la Concepción,La Mesa,La Mirada,La Neuveville,La Paz,La Piedad-Pénjamo,La Rochelle,La Salle
La Seyne-sur-Mer,La Tour-de-Peilz,La Tuque,Labadi,Labin,Labone,Labrador City,Labuhan Bajo,Lacey,Lachhmangarh
Lachine,Laconi,Ladnu,Ladwa,Ladánybene,Lafayette,Lagoa,Lagos,Laguna Niguel,Lahan,Lahar,Laharpur,Lahti,Lai King
Lai Kok,Laion,Lajoskomárom,Lajosmizse,Lake Charles,Lake Elsinore,Lake Forest,Lake Havasu City,Lake Louise
Lake Ridge,Lakeland,Lakeville,Lakewood,Lakhegy,Lakheri,Lakhimpur,Lakhisarai,Lakitelek,Lakshmeshwar,Lakócsa
Lal Gopalganj Nindaura,Lalganj,Lalgudi,Lalitpur,Lallio,Lalsot,Lam Tin,Lambussie,Lamego,Lamma,Lamongan,Lamporo
Lancaster,Lancy,Landshut,Langenhagen,Langenthal,Langeskov,Langley,Langosco,Langå,Lanka,Lansing,Lanškroun
Lanžhot,Lapaz,Lapio,Lapáncsa,Larantuka,Laredo,Largo,Lartebiokorshie,Las Cruces,Las Palmas de Gran Canaria
Las Vegas,Lascari,Lashibi,Laskod,Lasnigo,Lasusua,Lasztonya,Laterza,Lathi,Latronico,Lattarico,Latur,Lauderhill
Laurentian Hills,Lauriano,Laurito,Lausanne,Laval,Lavamünd,Lavis,Lawra,Lawrence,Lawton,Layton,Laçın,Laško
Le Grand-Saconnex,Le Havre,Le Locle,Le Mans,Le Tampon,League City,Lech,Ledeč nad Sázavou,Ledvice,Lee On
Lee's Summit,Leesburg,Leganés,Legionowo,Legnago,Legnica,Legon,Legyesbénye,Legénd,Lehi,Lehigh Acres,Lehliu Gară
Lei Muk Shue,Lei Tung,Leipzig,Leiria,Lenart,Lendvadedes,Lendvajakabfa,Lenexa,Lengyel,Lengyeltóti,Lentella
Lenti,Lenzbourg,Leonberg,Leonessa,Leova,Lepoglava,Lepsény,Lerik,Lerma,Les Abymes,Lesencefalu,Lesenceistvánd
Lesencetomaj,Lesko,Leskovac,Lesmo,Lessona,Leszno,Letenye,Lethbridge,Letkés,Letohrad,Letovice,Leung King
Levallois-Perret,Levelek,Leverkusen,Levice,Levittown,Levoča,Levél,Lewin Brzeski,Lewisville,Lewoleba
Lexington-Fayette,Leányfalu,Leányvár,León,Leśna,Leśnica,Leżajsk,Liberec,Liberi,Liberia Camp,Libickozma,Libiąż
Libochovice,Libušín,Libáň,Libčice nad Vltavou,Liběchov,Licenza,Lickóvadamos,Lidzbark,Lidzbark Warmiński
Lielvārde,Liepāja,Liestal,Liget,Ligetfalva,Lille,Lillerød,Lilong,Liman,Limanowa,Limbadi,Limbaži,Limbdi,Limina
Limoges,Linares,Lincoln,Linden,Lingsugur,Linguaglossa,Linguère,Linz,Lipiany,Lipik,Lipno,Lipník nad Bečvou
Lippstadt,Lippó,Lipsk,Lipsko,Liptovský Mikuláš,Liptód,Lipót,Lisbon,Liseleje,Lispeszentadorján,Liszó,Liteni
Litija,Litka,Litke,Litomyšl,Litoměřice,Litovel,Little Rock,Littleton,Litvínov,Litér,Liveri,Livermore,Liverpool
Livigno,Livonia,Lixa,Lizzanello,Lišov,Ljutomer,Locana,Locarno,Loculi,Lodi,Logan,Logatec,Lograto,Logroño,Loha
Lohardaga,Lok Fu,Loket,Lombard,Lomnice nad Lužnicí,Lomnice nad Popelkou,Lompoc,Lonar,Lonavla,London,Long Beach
Long Xuyên,Longare,Longmont,Longowal,Longueuil,Longview,Loni,Lorain,Lorca,Loreggia,Loria,Lorient,Lorsica
Los Angeles,Los Cabos,Los Mochis,Losal,Lothárd,Louga,Louisbourg,Loulé,Louny,Loures,Lourosa
Loučná pod Klínovcem,Lovas,Lovasberény,Loveland,Lovosice,Lovászhetény,Lovászi,Lovászpatona,Lowell,Loštice
Lubaczów,Lubartów,Lubawa,Lubawka,Lubań,Lubbock,Lubień Kujawski,Lubin,Lublin,Lubliniec,Lubniewice,Lubomierz
Luboń,Lubraniec,Lubsko,Luby,Lubāna,Lucerne,Lucfalva,Lucignano,Lucito,Lucknow,Ludas,Ludbreg,Ludesch,Ludhiana
Luduș,Ludwigsburg,Ludwigshafen am Rhein,Ludza,Ludányhalászi,Lugano,Lugo,Lugoj,Luhačovice,Luino,Luisago
Lukovica,Lukácsháza,Lulla,Lumajang,Lumding,Lunano,Lunawada,Lunderskov,Lunenburg,Lungavilla,Lunglei,Lupeni
Lusigliè,Luson,Luwuk,Luzern,Lučany nad Nisou,Lučenec,Luže,Lwówek,Lwówek Śląski,Lynchburg,Lyngby,Lynge-Uggeløse
Lynn,Lynwood,Lyon,Lyss,Lystrup,Lysá nad Labem,Lábatlan,Lábod,Lácacséke,Ládbesenyő,Lánycsók,Lápafő,Látrány,Lázi
Lázně Bohdaneč,Lázně Bělohrad,Lázně Kynžvart,Lébény,Lénárddaróc,Lérida,Létavértes,Lévis,Lócs,Lókút,Lónya,Lórév
Lödersdorf,Lörrach,Lövő,Lövőpetri,Løgstør,Løgten,Løgumkloster,Lúzsok,Lübeck,Lüdenscheid,Lüneburg,Lünen
Lądek-Zdrój,Lębork,Lędziny,Līgatne,Līvāni,Lőkösháza,Lőrinci,Lənkəran,Ma On Shan,Maakro,Maccastorna
Macchiagodena,Macedo de Cavaleiros,Macherla,Machico,Machilipatnam,Maclodio,Macon-Bibb County,Macra,Macugnaga
Madanapalle,Madaras,Maddur,Madera,Madhepura,Madhubani,Madhugiri,Madhupur,Madikeri,Madina,Madison,Madiun
Madocsa,Madona,Madrid,Madurai,Magadi,Magdeburg,Magelang,Magetan,Maglóca,Maglód,Magnano,Magog,Magosliget,Magy
Magyaralmás,Magyaratád,Magyarbánhegyes,Magyarbóly,Magyarcsanád,Magyardombegyház,Magyaregregy,Magyaregres
Magyarföld,Magyargencs,Magyargéc,Magyarhertelend,Magyarhomorog,Magyarkeresztúr,Magyarkeszi,Magyarlak
Magyarlukafa,Magyarmecske,Magyarnádalja,Magyarnándor,Magyarpolány,Magyarsarlós,Magyarszecsőd,Magyarszentmiklós
Magyarszerdahely,Magyarszombatfa,Magyarszék,Magyartelek,Mahad,Mahalingapura,Maharajganj,Maharajpur,Mahasamund
Mahbubnagar,Mahe,Mahemdabad,Mahendragarh,Mahesana,Mahidpur,Mahnar Bazar,Mahuva,Maia,Maida,Maierà,Maihar
Mainaguri,Mainz,Majadahonda,Majalengka,Majene,Majosháza,Majs,Makale,Makarska,Makassar,Makhdumpur,Makkoshotyka
Maklár,Makola,Makrana,Makád,Makó,Maków Mazowiecki,Maków Podhalański,Malacky,Malaj Khand,Malang,Malappuram
Malatya,Malavalli,Malbork,Malda,Malden,Malegaon,Malerkotla,Mali Lošinj,Malili,Malkangiri,Malkapur,Mallam
Mallare,Malomsok,Malout,Malpura,Malur,Mamasa,Mamfe,Mamoiada,Mampong,Mamuju,Manachanallur,Manado,Manasa
Manavadar,Manawar,Mancherial,Manchester,Mandalgarh,Mandamarri,Mandanici,Mandapeta,Mandawa,Mandi,Mandi Dabwali
Mandideep,Mandla,Mandsaur,Mandvi,Mandya,Manendragarh,Maner,Manerbio,Manfredonia,Mangaldoi,Mangalia,Mangaluru
Mangalvedhe,Manglaur,Mangrol,Mangrulpir,Mangualde,Manhattan,Manihari,Manisa,Manjlegaon,Mankachar,Mankessim
Mankranso,Manly,Manmad,Mannheim,Manresa,Mansa,Mansfield,Manso,Manso Nkwanta,Manteca,Manuguru,Manvi,Manwath
Manzanillo,Manětín,Maple Grove,Mapusa,Mara,Maranello,Marbach an der Donau,Marbella,Marburg,Marcalgergelyi
Marcali,Marcaltő,Marco de Canaveses,Mardin,Maretto,Margao,Margate,Margherita,Marghita,Margonin,Marhaura
Mariager,Mariani,Maribor,Maricopa,Marietta,Marigaon,Marinha Grande,Marisa,Mariánské Lázně,Markapur,Markaz
Marki,Markotabödöge,Markóc,Marl,Marmagao,Marmirolo,Marmora,Marnate,Maropati,Maros,Maroslele,Marseille
Marsicovetere,Martellago,Martfű,Martigny,Martin,Martinengo,Martonfa,Martonvásár,Martonyi,Marysville,Marzabotto
Marzi,Maráza,Maróc,Marócsa,Masallı,Masamba,Masaurhi,Massafra,Massarosa,Massimeno,Maszewo,Matam,Matamoros
Matane,Mataram,Mataró,Mathabhanga,Mathi,Mathura,Matosinhos,Mattannur,Mattsee,Matty,Mauganj,Maumere
Mautern an der Donau,Mauterndorf,Mavelikkara,Mavoor,Mayaguez,Mayang Imphal,Mazatlán,Mazsalaca,Małogoszcz
Małomice,Mašťov,Mbacké,Mbay,Mbombela,Mboro,Mbour,McAllen,McCarthy Hill,McKinney,McLean,Mealhada,Mecseknádasd
Mecsekpölöske,Mecsér,Medak,Medford,Medgidia,Medgyesbodzás,Medgyesegyháza,Mediaș,Medicine Hat,Medina,Medinipur
Medvode,Medzilaborce,Meerbusch,Meerut,Meggyeskovácsi,Megyaszó,Megyehíd,Megyer,Mehkar,Mei Foo Sun Chuen,Mei Lam
Meilen,Mekényes,Melara,Melbourne,Melendugno,Meleti,Melonguane,Melzo,Memari,Memphis,Menconico,Mencshely,Mende
Mendrisio,Menifee,Mentana,Mentor,Merano,Merate,Merced,Mercogliano,Merenye,Meriden,Meridian,Mernye,Mersevát
Merta City,Mesa,Mesoraca,Mesquite,Mesterháza,Mesteri,Mesterszállás,Meszes,Meszlen,Mesztegnyő,Metairie
Methuen Town,Metković,Metlika,Metz,Mexicali,Meyrin,Meziboří,Meziměstí,Mezzolombardo,Mezzomerico,Mezőberény
Mezőcsokonya,Mezőcsát,Meződ,Mezőfalva,Mezőgyán,Mezőhegyes,Mezőhék,Mezőkeresztes,Mezőkomárom,Mezőkovácsháza
Mezőkövesd,Mezőladány,Mezőlak,Mezőnagymihály,Mezőnyárád,Mezőpeterd,Mezősas,Mezőszemere,Mezőszentgyörgy
Mezőszilas,Mezőtárkány,Mezőtúr,Mezőzombor,Mezőörs,Mežica,Mhaswad,Mhow Cantonment,Mhowgaon,Miami,Miami Beach
Miami Gardens,Miasteczko Śląskie,Miastko,Miazzina,Michalovce,Michałowo,Michel Camp,Middelfart,Middletown
Midland,Midwest City,Miechów,Miejska Górka,Mielec,Miemia,Miercurea Ciuc,Miercurea Nirajului,Miercurea Sibiului
Mieroszów,Mieszkowice,Mignanego,Mihijam,Miháld,Mihályfa,Mihálygerge,Mihályháza,Mihályi,Mihăilești,Mijas,Mike
Mikebuda,Mikekarácsonyfa,Mikepércs,Miklósi,Mikosszéplak,Mikołajki,Mikołów,Mikstat,Mikulov,Mikulášovice
Mikófalva,Mikóháza,Milanówek,Milejszeg,Miletín,Milevsko,Milford,Milicz,Milișăuți,Millcreek,Millennium City
Milota,Milovice,Milpitas,Milwaukee,Milzano,Mimoň,Minatitlán,Minden,Mindszent,Mindszentgodisa,Mindszentkálla
Mineo,Mingəçevir,Minneapolis,Minnetonka,Minot,Mioveni,Mira-Bhayandar,Miramar,Miramichi,Miranda do Douro
Mirandela,Mirganj,Miroslav,Mirosławiec,Mirotice,Mirovice,Mirošov,Mirsk,Miryalaguda,Misefa,Mishawaka,Miske
Miskolc,Mission,Mission Viejo,Mississauga,Missoula,Missouri City,Mistretta,Miszla,Mitterbach am Erlaufsee
Mizil,Międzybórz,Międzychód,Międzylesie,Międzyrzec Podlaski,Międzyrzecz,Międzyzdroje,Miłakowo,Miłomłyn
Miłosław,Mińsk Mazowiecki,Mladá Boleslav,Mladá Vožice,Mnichovice,Mnichovo Hradiště,Mníšek pod Brdy,Mocsa
Modasa,Modesto,Modigliana,Modinagar,Modřice,Moers,Moga,Mogielnica,Mogilno,Mogoro,Mogyoród,Mogyorósbánya
Mogyoróska,Moha,Mohali,Mohelnice,Mohora,Mohács,Moinești,Mojokerto,Mojosari,Mokameh,Mokokchung,Molare
Moldova Nouă,Molfetta,Molina de Segura,Moline,Mollet del Vallés,Molnaszecsőd,Molnári,Moltrasio,Molvány
Mompantero,Monacilioni,Monaj,Monale,Monasterace,Monastir,Monclova,Monclova-Frontera,Moncrivello,Moncton
Monfalcone,Mong Kok,Monoharpur,Monok,Monor,Monorierdő,Monostorapáti,Monostorpályi,Monoszló,Monroe,Monselice
Montaldeo,Montale,Montallegro,Montanera,Montauban,Montauro,Montebello,Montebelluna,Montebuono,Montecassiano
Montecorice,Montefelcino,Monteferrante,Montefiorino,Montegaldella,Montegallo,Montegranaro,Montelepre,Montella
Montemarciano,Montemilone,Montemor-o-Novo,Montemurlo,Monterey Park,Monteriggioni,Monterosi,Monterrey
Montesarchio,Montescudaio,Montgomery,Monthey,Montignoso,Montijo,Montodine,Montpellier,Montreal,Montreuil
Montreux,Montréal-Nord,Monyoród,Moore,Moose Factory,Moose Jaw,Moosonee,Moradabad,Morat,Moravská Třebová
Moravské Budějovice,Moravský Beroun,Moravský Krumlov,Morazzone,Morbegno,Mordy,Morelia,Morena,Moreni
Moreno Valley,Morgan Hill,Morges,Morgex,Moricone,Morkovice-Slížany,Mornese,Morolo,Morshi,Mortegliano,Morterone
Morvi,Moryń,Morąg,Mosdós,Mosina,Mosonmagyaróvár,Mosonszentmiklós,Mosonszolnok,Motihari,Motipur,Motril,Motru
Mottafollone,Mottalciata,Mount Abu,Mount Pleasant,Mount Prospect,Mount Vernon,Mountain View,Moura,Moutier
Mozsgó,Mozzo,Mońki,Mpintsin,Mpraeso,Mrocza,Mrągowo,Mszana Dolna,Mszczonów,Muccia,Mucsfa,Mucsi,Mudabidri
Mudalagi,Muddebihal,Mudhol,Muhi,Mui Wo,Mukerian,Mukhed,Muktsar,Mulbagal,Mulhouse,Multai,Mumbai,Mumford,Muncie
Mundargi,Mundi,Mungeli,Munger,Mungkid,Murakeresztúr,Murarátka,Muraszemenye,Murcia,Murello,Murfatlar
Murfreesboro,Murga,Murgeni,Muri bei Bern,Murliganj,Murony,Murowana Goślina,Murray,Murrieta,Murshidabad
Murska Sobota,Mursko Središce,Murtijapur,Musabani,Muscoline,Musso,Mussomeli,Mussoorie,Muszyna,Muttenz
Muvattupuzha,Muzaffarpur,Muğla,Myjava,Mysore,Myszków,Myszyniec,Mysłowice,Myślenice,Myślibórz,Mágocs,Málaga
Mályi,Mályinka,Mánd,Mándok,Mánfa,Mány,Márfa,Máriahalom,Máriakálnok,Máriakéménd,Márianosztra,Máriapócs,Márkháza
Márkó,Márok,Márokföld,Márokpapi,Mártély,Mátraballa,Mátraderecske,Mátramindszent,Mátranovák,Mátraszele
Mátraszentimre,Mátraszőlős,Mátraterenye,Mátraverebély,Mátyus,Mátyásdomb,Mátészalka,Mátételke,Máza,Männedorf
Mårslet,Méhkerék,Méhtelek,Mélykút,Méra,Mérges,Mérida,Mérignac,Mérk,Mêda,Mónosbél,Mórahalom,Móricgát,Mórichida
Mórágy,Móstoles,Möhlin,Mönchengladbach,Múcsony,Mülheim an der Ruhr,München,Münchenbuchsee,Münchenstein
Münsingen,Münster,Mýto,Măcin,Măgurele,Mărășești,Mělník,Městec Králové,Město Albrechtice,Město Touškov,Měčín
Mława,Młynary,Mőcsény,Mšeno,Mỹ Tho,NDofan,Nabadwip,Nabarangapur,Nabha,Nadap,Nadbai,Nadiad,Nadowli,Naftalan
Nagaon,Nagapattinam,Nagar,Nagari,Nagarkurnool,Nagaur,Nagda,Nagercoil,Nagina,Nagla,Nagpur,Nagyacsád,Nagyalásony
Nagyar,Nagyatád,Nagybajcs,Nagybajom,Nagybakónak,Nagybaracska,Nagybarca,Nagyberki,Nagyberény,Nagybudmér
Nagybánhegyes,Nagybárkány,Nagybörzsöny,Nagycenk,Nagycsepely,Nagycserkesz,Nagycsány,Nagycsécs,Nagydobos
Nagydobsza,Nagydorog,Nagydém,Nagyecsed,Nagyesztergár,Nagyfüged,Nagygeresd,Nagygyimót,Nagygörbő,Nagyhajmás
Nagyhalász,Nagyharsány,Nagyhegyes,Nagyhuta,Nagyhódos,Nagyigmánd,Nagyiván,Nagykamarás,Nagykanizsa,Nagykapornak
Nagykarácsony,Nagykereki,Nagykeresztúr,Nagykinizs,Nagykorpád,Nagykovácsi,Nagykozár,Nagykutas,Nagykálló
Nagykáta,Nagykónyi,Nagykökényes,Nagykölked,Nagykörű,Nagykőrös,Nagylak,Nagylengyel,Nagylóc,Nagylók,Nagylózs
Nagymaros,Nagymizdó,Nagymágocs,Nagymányok,Nagynyárád,Nagyoroszi,Nagypall,Nagypeterd,Nagypirit,Nagypáli
Nagyrada,Nagyrozvágy,Nagyrábé,Nagyrákos,Nagyrécse,Nagyréde,Nagyrév,Nagysimonyi,Nagyszakácsi,Nagyszekeres
Nagyszentjános,Nagyszokoly,Nagyszékely,Nagyszénás,Nagysáp,Nagytarcsa,Nagytevel,Nagytilaj,Nagytálya,Nagytótfalu
Nagytőke,Nagyvarsány,Nagyvejke,Nagyveleg,Nagyvenyim,Nagyvisnyó,Nagyváty,Nagyvázsony,Nagyér,Nagyút,Nahan
Naharlagun,Naidupet,Naihati,Naila Janjgir,Nainital,Nainpur,Najibabad,Nakodar,Nakskov,Nakur,Nakło nad Notecią
Nalbari,Nalžovské Hory,Nam Định,Namagiripettai,Namakkal,Namangan,Nampa,Namysłów,Nanaimo,Nancy,Nanded-Waghala
Nandgaon,Nandivaram-Guduvancheri,Nandom,Nandura,Nandurbar,Nandyal,Nangal,Nanjangud,Nanjikottai,Nanpara
Nanterre,Nantes,Napa,Napajedla,Naperville,Napkor,Narasapuram,Narasaraopet,Naraura,Narayanpet,Narda,Nargund
Narkatiaganj,Narkhed,Narnaul,Narni,Narol,Narsinghgarh,Narsipatnam,Narwana,Nasavrky,Nashik,Nashua
Nashville-Davidson,Nasielsk,Nasino,Nasirabad,Naszály,Natham,Nathdwara,National City,Naucalpan de Juárez
Naugachhia,Naugawan Sadat,Nautanwa,Navalgund,Navelli,Navoiy,Navojoa,Navrongo,Navsari,Nawabganj,Nawada
Nawanshahr,Nawapur,Naz-Sciaves,Nałęczów,Našice,Ndioum,Nechanice,Nedumangad,Neem-Ka-Thana,Neemuch,Neftçala
Negara,Negrești,Negrești-Oaș,Nehoiu,Nehtaur,Nejdek,Nekla,Nekézseny,Nelamangala,Nellikuppam,Nellore,Nelson
Nelspruit,Nemesapáti,Nemesbikk,Nemesborzova,Nemesbük,Nemesbőd,Nemescsó,Nemesdéd,Nemesgulács,Nemesgörzsöny
Nemeshany,Nemeshetés,Nemeske,Nemeskeresztúr,Nemeskisfalud,Nemeskocs,Nemeskolta,Nemeskér,Nemesládony
Nemesmedves,Nemesnádudvar,Nemesnép,Nemespátró,Nemesrempehollós,Nemesrádó,Nemesszalók,Nemesszentandrás
Nemessándorháza,Nemesvid,Nemesvita,Nemesvámos,Nemti,Nepalgunj,Nepanagar,Nepomuk,Neratovice,Neszmély,Netolice
Nettuno,Neu-Ulm,Neubrandenburg,Neuchâtel,Neudorf bei Passail,Neudorf bei Staatz,Neuenburg
Neuhausen am Rheinfall,Neuilly-sur-Seine,Neukirchen an der Enknach,Neumünster,Neuss,Neustadt an der Weinstraße
Neustift an der Lafnitz,Neuwied,Neveklov,Neviano,Nevşehir,New Abirem,New Akwidaa,New Amanfu,New Bedford
New Braunfels,New Britain,New Brunswick,New Delhi,New Drobo,New Haven,New Orleans,New Rochelle,New Takoradi
New Westminster,Newark,Newport Beach,Newport News,Newton,Nexø,Neyyattinkara,Nezahualcóyotl,Ngaaÿ Meckhe
Ngamprah,Nganjuk,Ngau Chi Wan,Ngau Tau Kok,Ngawi,Nghi Sơn,Nguékhokh,Ngyiresia,Nha Trang,Niagara Falls
Niagara-on-the-Lake,Nichelino,Nick,Nicorvo,Nicotera,Nidadavole,Nidzica,Niederleis,Niemcza,Niemodlin
Niepołomice,Nieszawa,Nikla,Nilambur,Nilanga,Nima,Nimbahera,Nioro du Rip,Niort,Nirmal,Nisko,Nisporeni,Nitra
Nivå,Niwai,Niwari,Nizamabad,Niğde,Nkawie,Nkawkaw,Nkonya,Nkoranza,Nkroful,Noblesville,Nocciano,Nogales,Nogaredo
Nohar,Noida,Noisy-le-Grand,Nokha,Nola,Nongstoin,Noorpur,Noosa,Norcia,Nord,Nordby,Norderstedt,Nordhorn,Norfolk
Norman,North Bay,North Bethesda,North Charleston,North Highlands,North Lakhimpur,North Las Vegas
North Lauderdale,North Little Rock,North Miami,North Miami Beach,North Port,North Richland Hills
North Suntreso,North Vancouver,North York,Norwalk,Nosate,Noszlop,Noszvaj,Notaresco,Nova,Nova Gorica
Nova Gradiška,Novaci,Novaj,Novajidrány,Novalesa,Novalja,Novato,Novella,Novi,Novi Marof,Novi Pazar,Novi Sad
Novi Vinodolski,Novigrad-Cittanova,Novo mesto,Novska,Nová Bystřice,Nová Paka,Nová Role,Nová Včelnice
Nové Hrady,Nové Mesto n.Váhom,Nové Město na Moravě,Nové Město nad Metují,Nové Město pod Smrkem,Nové Sedlo
Nové Strašecí,Nové Zámky,Nový Bor,Nový Bydžov,Nový Jičín,Nový Knín,Nowa Dęba,Nowa Ruda,Nowa Sarzyna,Nowa Sól
Nowe,Nowe Brzesko,Nowe Miasteczko,Nowe Miasto Lubawskie,Nowe Miasto nad Pilicą,Nowe Skalmierzyce,Nowe Warpno
Nowgong,Nowogard,Nowogrodziec,Nowogród,Nowogród Bobrzański,Nowy Dwór Gdański,Nowy Dwór Mazowiecki,Nowy Staw
Nowy Sącz,Nowy Targ,Nowy Tomyśl,Nowy Wiśnicz,Nsawam,Nsawkaw,Nsein,Nsutam,Ntankoful,Nucet,Nucetto,Nuevo Laredo
Nukus,Nule,Nungua,Nurachi,Nurallao,Nusco,Nuzvid,Nyakrom,Nyalka,Nyananor,Nyanyano,Nyborg,Nyergesújfalu,Nyim
Nyinahin,Nyirád,Nykøbing F,Nykøbing M,Nymburk,Nyomár,Nyon,Nysa,Nyugotszenterzsébet,Nyáregyháza,Nyárlőrinc
Nyársapát,Nyárád,Nyékládháza,Nyésta,Nyíracsád,Nyíradony,Nyírbogdány,Nyírbogát,Nyírbátor,Nyírbéltek,Nyírcsaholy
Nyírcsászári,Nyírderzs,Nyíregyháza,Nyírgelse,Nyírgyulaj,Nyíri,Nyíribrony,Nyírjákó,Nyírkarász,Nyírkáta
Nyírkércs,Nyírlugos,Nyírlövő,Nyírmada,Nyírmeggyes,Nyírmihálydi,Nyírmártonfalva,Nyírparasznya,Nyírpazony
Nyírpilis,Nyírtass,Nyírtelek,Nyírtura,Nyírtét,Nyírvasvári,Nyírábrány,Nyúl,Nyőgér,Nzulezo,Nábrád,Náchod,Nádasd
Nádasdladány,Nádudvar,Nágocs,Námestovo,Náměšť nad Oslavou,Nárai,Næstved,Négyes,Németbánya,Németfalu,Németkér
Nézsa,Nîmes,Nógrád,Nógrádkövesd,Nógrádmarcal,Nógrádmegyer,Nógrádsipek,Nógrádszakál,Nógrádsáp,Nóráp,Nørre Åby
Nørresundby,Nürnberg,Nýrsko,Nýřany,Nădlac,Năsăud,Năvodari,Němčice nad Hanou,Nőtincs,O' Valley,O'Fallon,Oak Bay
Oak Lawn,Oak Park,Oakland,Oakland Park,Oakville,Oaxaca,Oberhausen,Oberndorf in Tirol,Oberstorcha
Oberwaltersdorf,Oberwil,Oblogo Mallam,Obooho,Oborniki,Oborniki Śląskie,Obosomase,Obra,Obrovac,Obrzycko,Obuasi
Ocala,Oceanside,Ocna Mureș,Ocna Sibiului,Ocnele Mari,Ocnița,Ocotlán,Oddanchatram,Odder,Odense,Odessa,Odivelas
Odobești,Odolanów,Odolena Voda,Odolo,Odoponkpehe,Odorheiu Secuiesc,Odorkor,Odry,Odumase Krobo,Oduponkpehe
Oed-Oehling,Offenbach am Main,Offenburg,Ofoase,Oforikrom,Oftringen,Ogden,Ogre,Ogrodzieniec,Ogulin,Oi Man
Ojo de agua,Oklahoma City,Okonek,Okorvölgy,Okorág,Oksbøl,Okány,Olaine,Olasz,Olaszfa,Olaszfalu,Olaszliszka
Olathe,Olcsva,Olcsvaapáti,Old Akwidaa,Olecko,Olesno,Oleszyce,Oleśnica,Olešnice,Olhão da Restauração
Oliveira de Azeméis,Oliveira do Bairro,Oliveira do Hospital,Olkusz,Olmaliq,Olomouc,Oloví,Olsztyn,Olsztynek
Olszyna,Olten,Oltenița,Oltárc,Olympia,Olzai,Omaha,Omegna,Omiš,Ondong Siau,Onex,Onești,Onga,Ongole,Ontario
Oos-Londen,Opalenica,Opatija,Opatów,Opava,Opeikuma,Opfikon,Opoczno,Opole,Opole Lubelskie,Opočno,Oppeano,Opuzen
Oqtosh,Oradea,Orahovica,Orai,Oratino,Oravița,Orbányosfa,Orci,Ordacsehi,Ordas,Ordu,Ordubad,Orem,Orense,Orfalu
Orfű,Orgiano,Orgosolo,Orgovány,Orhei,Oria,Orihuela,Orillia,Orizaba,Orland Park,Orlando,Orlová,Orléans
Ormosbánya,Ormándlak,Orneta,Oro Valley,Orosháza,Oroslavje,Oroszi,Oroszlány,Oroszló,Orosztony,Orsogna
Ort im Innkreis,Ortacesus,Ortaháza,Ortezzano,Ortucchio,Orzesze,Orzysz,Orăștie,Orșova,Osek,Osečná,Oshawa
Oshkosh,Osidda,Osieczna,Osiek,Osijek,Osilo,Osino,Oslavany,Osli,Osmanabad,Osmaniye,Osnabrück,Ospedaletti
Ospitaletto,Ostermundigen,Ostffyasszonyfa,Ostiglia,Ostoros,Ostrava,Ostroróg,Ostrov,Ostrowiec Świętokrzyski
Ostrołęka,Ostrzeszów,Ostróda,Ostrów Lubelski,Ostrów Mazowiecka,Ostrów Wielkopolski,Oszkó,Oszlár,Osztopán,Otaci
Otmuchów,Otok,Otopeni,Otočac,Otrokovice,Ottappalam,Ottawa,Otterup,Ottiglio,Otwock,Oulu,Oulx,Ourossogui,Ourém
Ovar,Overland Park,Oviedo,Owensboro,Oxnard,Oyarifa,Ozalj,Ozar,Ozimek,Ozmánbük,Ozora,Ozorków,Oğuz,Oława
Ośno Lubuskie,Oświęcim,Ożarów,Ożarów Mazowiecki,Oțelu Roșu,P.N.Patti,Pabianice,Pachino,Pachora,Pachore,Pachuca
Pacitan,Pacode,Pacov,Pacsa,Paczków,Padborg,Paderborn,Padmanabhapuram,Padra,Padrauna,Padula,Padár,Paese,Paga
Pagazzano,Pagnacco,Pagno,Pagnona,Paithan,Pajęczno,Pakaur,Pakod,Pakość,Pakrac,Paks,Palacole,Palagianello,Palai
Palakkad,Palampur,Palani,Palanpur,Palanzano,Palasa Kasibugga,Palatine,Palencia,Palghar,Pali,Palia Kalan
Palitana,Palkonya,Palladam,Pallapatti,Pallare,Pallikonda,Palm Bay,Palm Beach Gardens,Palm Coast,Palm Desert
Palm Harbor,Palm Springs,Palma de Mallorca,Palmariggi,Palmdale,Palo Alto,Palombaro,Palopo,Palotabozsok,Palotás
Paloznak,Palu,Palwal,Palwancha,Palé,Pamekasan,Pamlény,Pamplona,Pamuk,Panagar,Panagudi,Panaji,Panamattom
Panchkula,Panchla,Panciu,PandUrban Agglomeration,Pandeglang,Pandharkaoda,Pandharpur,Pandhurna,Pandino,Pandrup
Panettieri,Pangkajene,Panipat,Pankasz,Pankrono,Panna,Panniyannur,Pannonhalma,Panruti,Pantelimon,Pantigliate
Panvel,Panyola,Pančevo,Papkeszi,Papos,Pappinisseri,Paradip,Paradise,Paramakudi,Paramount,Parangipettai,Parasi
Parasznya,Paravoor,Paraćin,Parbhani,Parczew,Pardi,Pardubice,Pare,Pare-Pare,Paredes,Parete,Parigi,Paris,Parkent
Parker,Parla,Parlakhemundi,Parli,Parma,Parry Sound,Partizánske,Partur,Parvathipuram,Parzanica,Parád
Parádsasvár,Pasadena,Pasan,Pasangkayu,Paschim Punropara,Pasco,Pasighat,Paskov,Passaic,Passau,Passirano
Pastdargom,Pasturana,Pasuruan,Pasym,Paszab,Pasłęk,Patak,Patalom,Patan,Patang,Patapoklosi,Patca,Paterna
Paterson,Pathanamthitta,Pathankot,Pathardi,Pathri,Pati,Patiala,Patna,Patosfa,Patratu,Pattada,Pattamundai,Patti
Pattran,Pattukkottai,Patur,Patvarc,Paulilatino,Pauni,Paupisi,Pauri,Pavagada,Pawtucket,Payerne,Payshanba,Pazin
Paços de Ferreira,Pașcani,Peabody,Pearl City,Pearland,Pec pod Sněžkou,Pecica,Pecöl,Pedana,Pedara,Peddapuram
Peduase,Pehowa,Peine,Pekalongan,Pelabuhan Ratu,Pelago,Pelhřimov,Pellérd,Pelplin,Pemalang,Pembroke Pines
Penafiel,Penc,Peng Chau,Peniche,Pennabilli,Pensacola,Pentecost Seminary,Penticton,Penyige,Penészlek,Peoria
Perambalur,Peravurani,Perbál,Percé,Pere,Perecse,Pereked,Perenye,Peresznye,Pereszteg,Peringathur,Perinthalmanna
Perito,Periyakulam,Periyasemur,Perkupa,Perkáta,Pernampattu,Perpignan,Perrero,Perris,Perth,Perth Amboy
Perumbavoor,Perőcsény,Pescina,Pescolanciano,Peseux,Peso da Régua,Pessac,Petaluma,Peterborough,Peterd
Pethőhenye,Petlad,Petneháza,Petriano,Petrikeresztúr,Petrila,Petrinja,Petrivente,Petrizzi,Petroșani,Pettend
Petőfibánya,Petőfiszállás,Petőháza,Petőmihályfa,Petřvald,Peveragno,Pezinok,Pečky,Pełczyce,Pflugerville
Pforzheim,Pfäffikon,Phagwara,Phalodi,Phaltan,Phan Thiết,Pharr,Philadelphia,Phillaur,Phoenix,Phulabani,Phulera
Phulpur,Phusro,Piancogno,Pianiga,Piaseczno,Piaski,Piastów,Piatra Neamț,Piatra-Olt,Piazzatorre,Picciano,Picerno
Picinisco,Pico Rivera,Picton,Pictou,Piechowice,Piedicavallo,Piedras Negras,Piekary Śląskie,Pieniężno,Pieszyce
Pietermaritzburg,Pietrafitta,Pietralunga,Pietraperzia,Pietrasanta,Pieńsk,Piešťany,Pignone,Pigra,Pihani,Pikine
Pila,Pilani,Pilawa,Pilgersdorf,Pilibanga,Pilibhit,Pilica,Piliny,Pilis,Pilisborosjenő,Piliscsaba,Piliscsév
Pilisjászfalu,Pilismarót,Pilisszentiván,Pilisszentkereszt,Pilisszentlászló,Pilisszántó,Pilisvörösvár,Pilkhuwa
Pilníkov,Piltene,Pilzno,Pincehely,Pindwara,Pine Bluff,Pine Hills,Pinellas Park,Pinerolo,Pinhel,Pinjore
Pinkamindszent,Pinnye,Pinrang,Pinzolo,Piombino,Pionki,Piotrków Kujawski,Piotrków Trybunalski,Pipar City
Pipariya,Piran,Piricse,Piriyapatna,Piro,Pirot,Pirtó,Pisano,Piskent,Piskó,Pisz,Pitești,Pithampur,Pithapuram
Pithoragarh,Pitigliano,Pitschgau,Pittsburg,Pittsburgh,Pittsfield,Pitvaros,Piwniczna-Zdrój,Piła,Piława Górna
Pińczów,Placentia,Plainfield,Plan-les-Ouates,Plano,Plantation,Planá,Planá nad Lužnicí,Plasy,Platì,Plauen,Plaus
Pleasanton,Plesná,Pleszew,Pleternica,Ploiești,Plopeni,Ploče,Plumlov,Plymouth,Plzeň,Plánice,Pniewy,Po Lam
Pobiedziska,Poběžovice,Pocapaglia,Pocatello,Pocsaj,Podbořany,Poddębice,Podivín,Podkowa Leśna,Podu Iloaiei
Poděbrady,Poggibonsi,Poggiofiorito,Poggioreale,Poggiridenti,Pogoanele,Pogorzela,Pogány,Pogányszentpéter
Pohořelice,Poinciana,Poitiers,Pok Fu Lam,Pokhara,Polanica-Zdrój,Polanów,Polewali,Polgár,Polgárdi,Police
Police nad Metují,Poliez-Pittet,Polinago,Polička,Polkowice,Polla,Pollachi,Pollein,Pollham,Polná,Polokwane
Poltár,Polur,Polverigi,Polány,Pomaretto,Pomarico,Pombal,Pomezia,Pomona,Pompano Beach,Pomáz,Poncarale,Ponce
Pondicherry,Ponferrada,Poniatowa,Poniec,Ponnani,Ponneri,Ponnur,Ponorogo,Ponsacco,Ponso,Ponta Delgada
Ponte de Sor,Pontebba,Pontedassio,Pontevedra,Pontiac,Pontinia,Popești-Leordeni,Popovača,Poprad,Porano
Porbandar,Porcia,Porcsalma,Poreč,Pori,Pornóapáti,Poroszló,Porpác,Porrentruy,Porrog,Porrogszentkirály
Porrogszentpál,Porsa,Port Arthur,Port Blair,Port Charlotte,Port Colborne,Port Elizabeth,Port Hawkesbury
Port Orange,Port St. Lucie,Port-Cartier,Portage,Portalegre,Porterville,Portici,Portimão,Portland,Porto
Portocannone,Portoscuso,Portsmouth,Porva,Porvoo,Poręba,Posada,Poso,Postojna,Postoloprty,Potcoava,Potomac
Potony,Potsdam,Potyond,Potštát,Považská Bystrica,Poviglio,Poway,Powayan,Powell River,Poza Rica,Poznań
Pozuelo de Alarcón,Počátky,Połaniec,Połczyn-Zdrój,Požarevac,Požega,Prabuty,Prachatice,Pradalunga,Praha
Praia da Vitória,Pramollo,Prampram,Prang,Prantij,Prasco,Praszka,Pratapgarh,Pratella,Pratteln,Pray,Praya
Predeal,Preganziol,Pregrada,Preitenegg,Preiļi,Prelog,Premana,Premariacco,Premia,Preseglie,Presicce-Acquarica
Prestea,Pretoria,Prešov,Priekule,Prievidza,Prilly,Prince Albert,Prince George,Prince Rupert,Princess Town
Prithvipur,Probolinggo,Proceno,Prochowice,Proddatur,Prokuplje,Proseč,Prostějov,Proszowice,Protivín,Providence
Provo,Pruchnik,Prudnik,Prusice,Pruszcz Gdański,Pruszków,Przasnysz,Przecław,Przedbórz,Przedecz,Przemków
Przemyśl,Przeworsk,Przysucha,Præstø,Prószków,Prügy,Pszczyna,Pszów,Ptuj,Pucioasa,Puck,Pudukkottai,Pudupattinam
Puebla,Pueblo,Puerto Vallarta,Puertollano,Puglianello,Pukhrayan,Pula,Pulgaon,Pulheim,Puliyankudi,Pully,Punalur
Punch,Pune,Punganur,Punjaipugalur,Puranpur,Purbach am Neusiedler See,Purbalingga,Puri,Purna,Purnia
PurqUrban Agglomerationzi,Purulia,Purwa,Purwakarta,Purwodadi,Purwokerto,Purworejo,Pusad,Pusiano,Puszczykowo
Pusztaapáti,Pusztaberki,Pusztacsalád,Pusztacsó,Pusztadobos,Pusztaederics,Pusztafalu,Pusztaföldvár,Pusztahencse
Pusztakovácsi,Pusztamagyaród,Pusztamiske,Pusztamonostor,Pusztamérges,Pusztaottlaka,Pusztaradvány
Pusztaszabolcs,Pusztaszemes,Pusztaszentlászló,Pusztaszer,Pusztavacs,Pusztavám,Pusztazámor,Puthuppally
Putignano,Putnok,Puttur,Puławy,Pułtusk,Pyrzyce,Pyskowice,Pyzdry,Pyšely,Pácin,Pácsony,Páhi,Páka,Pákozd,Pálfa
Pálfiszeg,Pálháza,Páli,Pálmajor,Pálmonostora,Pálosvörösmart,Pánd,Pányok,Pápa,Pápadereske,Pápakovácsi
Pápasalamon,Pápateszér,Pápoc,Páprád,Pári,Pásztori,Pásztó,Pátka,Pátroha,Páty,Pátyod,Pázmánd,Pázmándfalu,Pâncota
Pécel,Pécs,Pécsbagota,Pécsdevecser,Pécsely,Pécsudvard,Pécsvárad,Pély,Pénzesgyőr,Péterhida,Péteri,Pétervására
Pétfürdő,Písek,Pócsa,Pócsmegyer,Pócspetri,Pókaszepetk,Pórszombat,Pósfa,Póvoa de Santa Iria,Póvoa de Varzim
Pölöske,Pölöskefő,Pörböly,Pördefölde,Pötréte,Púchov,Püski,Püspökhatvan,Püspökladány,Püspökmolnári
Püspökszilágy,Pāvilosta,Pătârlagele,Pļaviņas,Płock,Płoty,Płońsk,Přebuz,Přelouč,Přerov,Přeštice,Přibyslav
Přimda,Příbor,Příbram,Qadian,Qamashi,Qarshi,Qazax,Qibray,Qobustan,Qorasuv,Qovlar,Quadrelle,Quaranti,Quart
Quarteira,Quartucciu,Quassolo,Quba,Qubadlı,Quebec,Queluz,Querétaro,Quesnel,Quimper,Quincy,Quistello,Qusar
Quvasoy,Quy Nhơn,Quyi Toshkent,Quảng Hà,Qəbələ,Raayachuru,Raba,Rabenwald,Rabka-Zdrój,Rabkavi Banhatti,Rabí
Racibórz,Racine,Raciąż,Radhanpur,Radków,Radlin,Radlje ob Dravi,Radnice,Radom,Radomsko,Radomyśl Wielki
Radostyán,Radovljica,Radymno,Radziejów,Radzionków,Radzymin,Radzyń Chełmiński,Radzyń Podlaski,Radłów,Rae Bareli
Rafiganj,Raghogarh-Vijaypur,Raghunathganj,Raghunathpur,Ragály,Rahatgarh,Rahuri,Raiding,Raiganj,Raigarh,Raikot
Raipur,Rairangpur,Raisen,Raisinghnagar,Raisio,Rajagangapur,Rajahmundry,Rajakhera,Rajaldesar,Rajam,Rajampet
Rajapalayam,Rajauri,Rajgarh,Rajgir,Rajgród,Rajhrad,Rajka,Rajkot,Rajnandgaon,Rajpipla,Rajpura,Rajsamand,Rajula
Rajura,Rakaca,Rakacaszend,Rakamaz,Rakoniewice,Rakovník,Raleigh,Ralsko,Ramachandrapuram,Ramagundam,Ramanagaram
Ramanathapuram,Ramdurg,Rameshwaram,Ramganj Mandi,Ramgarh,Ramnagar,Ramngarh,Ramocsa,Ramocsaháza,Rampur
Rampur Maniharan,Rampura Phul,Rampurhat,Ramtek,Ranaghat,Ranavav,Ranchi,Rancho Cordova,Rancho Cucamonga
Rancho Palos Verdes,Rancho Santa Margarita,Randers,Ranebennuru,Rangia,Rangkasbitung,Rania,Ranibennur,Ranica
Ranipet,Rantepao,Rapallo,Rapar,Rapid City,Rapolla,Raposka,Rapperswil-Jona,Rasipuram,Raspenava,Rasra,Rassa
Rastatt,Rastenfeld,Rasun-Anterselva,Raszków,Ratahan,Ratangarh,Rath,Ratia,Ratingen,Ratlam,Ratnagiri,Ratten
Raurkela,Ravanusa,Ravascletto,Ravazd,Ravello,Ravensburg,Raver,Ravne na Koroškem,Rawa Mazowiecka,Rawatbhata
Rawatsar,Rawicz,Raxaul Bazar,Rayachoti,Rayadurg,Rayagada,Rebordosa,Recaș,Recklinghausen,Recsk,Recz,Red Deer
Reda,Redding,Redlands,Redmond,Redondo Beach,Redwood City,Reengus,Regensburg,Regensdorf,Regenye,Reghin,Regina
Reguengos de Monsaraz,Regéc,Regöly,Rehli,Reims,Reinach,Rejowiec Fabryczny,Rejštejn,Rembang,Remeteszőlős,Remich
Remscheid,Renate,Renens,Renigunta,Rennes,Reno,Renton,Renukoot,Reoti,Repalle,Repulse Bay,Rescaldina,Resko
Reston,Reszel,Resznek,Retorbido,Rettenegg,Reus,Reutlingen,Revelganj,Revello,Revelstoke,Revere,Revúca,Rewa
Rewari,Reynosa-Río Bravo,Rezi,Rezina,Reșița,Rheine,Rheinfelden,Rialto,Ribe,Ribeira Grande,Ribnica,Ricadi
Ricengo,Richard-Toll,Richardson,Richland,Richmond,Richterswil,Ricse,Ridge,Riehen,Rigolato,Rigyác,Rigács,Rijeka
Rimavská Sobota,Rimouski,Rimóc,Ringkøbing,Ringsted,Rinyabesenyő,Rinyakovácsi,Rinyaszentkirály,Rinyaújlak
Rinyaújnép,Rio Maior,Rio Rancho,Rio Tinto,Rioverde-Ciudad Fernández,Ripatransone,Ripi,Risch-Rotkreuz,Rishikesh
Rishton,Risod,Rivara,Rivarone,Rivas-Vaciamadrid,Riverside,Riverton,Riverview,Rivisondoli,Rize,Roana,Roanoke
Robertsganj,Robertson Pet,Robilante,Roccafiorita,Roccamandolfi,Roccamena,Roccamontepiano,Roccavignale
Roccavivara,Rochester,Rochester Hills,Rock Hill,Rockford,Rocklin,Rockville,Rockwall,Rocky Mount,Roddi,Rofrano
Rogers,Roghudi,Rogoźno,Rohnert Park,Rohod,Rohtak,Rokycany,Rokytnice nad Jizerou,Rokytnice v Orlických horách
Roman Ridge,Romana,Romanshorn,Romhány,Romonya,Románd,Roncà,Rondissone,Ronov nad Doubravou,Ronzone,Roorkee
Ropczyce,Roquetas de Mar,Rorschach,Rosasco,Rose,Rosemead,Rosenheim,Rosera,Roseville,Rosice,Roskilde,Rosolina
Rossa,Rossland,Rostock,Roswell,Rotava,Rotonda,Rottofreno,Roubaix,Roudnice nad Labem,Rouen,Round Rock,Rousínov
Rouyn-Noranda,Rovaniemi,Rovegno,Rovensko pod Troskami,Rovetta,Rovinari,Rovinj,Rowland Heights,Rowlett
Royal Oak,Rozsály,Roztoky,Rožmberk nad Vltavou,Rožmitál pod Třemšínem,Rožnov pod Radhoštěm,Rožďalovice,Rožňava
Roșiorii de Vede,Rtyně v Podkrkonoší,Rubí,Ruciane-Nida,Ruda Śląska,Rudabánya,Rudauli,Rudersdal,Rudkøbing
Rudnik nad Sanem,Rudná,Rudolfov,Rudolftelep,Rudrapur,Rueglio,Rueil-Malmaison,Ruffano,Rufisque,Rumbia,Rumburk
Rumelange,Rumia,Rupea,Rupnagar,Rustenburg,Ruteng,Ruzsa,Ruše,Ružomberok,Rybnik,Rychnov nad Kněžnou
Rychnov u Jablonce nad Nisou,Rychvald,Rychwał,Rydułtowy,Rydzyna,Ryglice,Ryki,Rymanów,Rypin,Rzepin,Rzeszów
Rzgów,Rábacsanak,Rábacsécsény,Rábagyarmat,Rábahídvég,Rábakecöl,Rábapatona,Rábapaty,Rábapordány,Rábasebes
Rábaszentandrás,Rábaszentmihály,Rábaszentmiklós,Rábatamási,Rábatöttös,Rábcakapi,Rácalmás,Ráckeresztúr,Ráckeve
Rádfalva,Rádóckölked,Rájec-Jestřebí,Ráksi,Rákóczibánya,Rákóczifalva,Rákócziújfalu,Rápolt,Rásonysápberencs
Rátka,Rátót,Râmnicu Sărat,Râmnicu Vâlcea,Râșnov,Réde,Rédics,Répcelak,Répceszemere,Répceszentgyörgy,Répcevis
Répáshuta,Rétalap,Rétközberencs,Rétság,Révfülöp,Révleányvár,Rîbnița,Rózsafa,Rózsaszentmárton,Różan
Röjtökmuzsaj,Rönök,Röszke,Rødding,Rødovre,Rønde,Rønne,Rüsselsheim am Main,Rüti,Rýmařov,Răcari,Rădăuți,Rēzekne
Rīga,Rūjiena,SUrban Agglomerationr,Saaman,Saarbrücken,Saatlı,Sabadell,Sabalgarh,Sabaudia,Sabbioneta,Sabile
Sabinov,Sabirabad,Sabro,Sabugal,Sacavém,Saccolongo,Sacramento,Sadabad,Sadaclia,Sadaclia Mică,Sadaclia Nouă
Sadalagi,Sadasivpet,Sadri,Sadská,Sadulpur,Sadulshahar,Safidon,Safipur,Sagar,Sagara,Saginaw,Saguenay,Sagunto
Sagwara,Saharanpur,Saharna,Saharna Nouă,Saharna Veche,Saharsa,Sahaspur,Sahaswan,Sahawar,Sahibganj,Sahjanwa
Sai Kung,Sai Ying Pun,Saidpur,Saiha,Sailu,Saint Albert,Saint Anthony,Saint Boniface,Saint Catharines
Saint John,Saint Thomas,Saint-Denis,Saint-Eustache,Saint-Gall,Saint-Hubert,Saint-Louis,Saint-Maur-des-Fossés
Saint-Moritz,Saint-Nazaire,Saint-Paul,Saint-Pierre,Saint-Quentin,Saint-Rhémy-en-Bosses,Saint-Étienne
Sainte-Anne-de-Beaupré,Sainte-Foy,Sainte-Thérèse,Sainthia,Sajtoskál,Sajóbábony,Sajóecseg,Sajógalgóc,Sajóhídvég
Sajóivánka,Sajókaza,Sajókeresztúr,Sajókápolna,Sajólád,Sajólászlófalva,Sajómercse,Sajónémeti,Sajópetri
Sajópálfala,Sajópüspöki,Sajósenye,Sajószentpéter,Sajószöged,Sajóvelezd,Sajóvámos,Sajóörös,Sakaleshapura
Sakarya,Sakskøbing,Sakti,Sakumono,Salacgrīva,Salaga,Salamanca,Salaspils,Salatiga,Salaya,Salcea,Salcia,Saldus
Salem,Salföld,Salgótarján,Saliceto,Salina,Salinas,Salköveskút,Salle,Salomvár,Salonta,Salt Lake City,Saltillo
Saltpond,Saltrio,Saludecio,Salur,Salyan,Salzburg,Salzgitter,Samalkha,Samalkot,Samana,Samarqand,Samastipur
Sambalpur,Sambhal,Sambhar,Samdhan,Sammamish,Samobor,Sampa,Sampang,Samreboi,Samsun,Samthar,Samux,San Angelo
San Antonio,San Bernardino,San Bruno,San Clemente,San Cristobal de las Casas,San Cristróbal de la Laguna
San Diego,San Fernando,San Francisco,San Francisco Coacalco,San Francisco del Rincón,San Jacinto,San Jose
San Juan,San Juan Bautista Tuxtepec,San Juan del Río,San Leandro,San Luis Obispo,San Luis Potosí-Soledad
San Luis Río Colorado,San Marcos,San Mateo,San Nicolás de los Garza,San Pablo de las Salinas
San Pedro Garza García,San Rafael,San Ramon,San Sebastián,San Sebastían de los Reyes,San Tan Valley,San Tin
Sanand,Sanawad,Sanchore,Sand,Sandi,Sandila,Sandomierz,Sanduru,Sandy,Sandy Springs,Sanford,Sanfrè,Sangamner
Sangareddy,Sangaria,Sangli,Sangole,Sangrur,Sankarankovil,Sankari,Sankeshwara,Sankt Augustin
Sankt Johann im Saggautal,Sankt Klemens,Sanlúcar de Barrameda,Sanok,Sanremo,Sant'Alfio,Santa Ana,Santa Barbara
Santa Catarina,Santa Clara,Santa Clarita,Santa Coloma de Gramanet,Santa Comba Dão,Santa Cruz
Santa Cruz de Tenerife,Santa Fe,Santa Lucía de Tirajana,Santa Maria,Santa Maria da Feira,Santa Monica
Santa Rosa,Santadi,Santana,Santander,Santarém,Santasi,Santee,Santena,Santiago de Compostela,Santiago do Cacém
Santipur,Santo Tirso,Santorso,Sanzeno,Sappada,Sapri,Saracinesco,Sarangpur,Sarasota,Sarcelles,Sardarshahar
Sardhana,Sarkad,Sarkadkeresztúr,Sarmede,Sarnano,Sarnen,Sarni,Sarnia-Clearwater,Sarród,Sarsina,Sarsod,Sarud
Sasaram,Saskatoon,Sassofeltrio,Sastamala,Sasvad,Satana,Satara,Sathyamangalam,Satna,Sattenapalle,Sattur
Satu Mare,Sau Mau Ping,Saulkrasti,Sault Sainte Marie,Saunda,Saundatti-Yellamma,Sausar,Savannah,Savanur
Savarkundla,Saviano,Savner,Savoca,Sawai Madhopur,Sawantwadi,Sawla,Sayreville,Scarborough,Scena,Schaffhausen
Schaffhouse,Schaumburg,Schenectady,Schignano,Schlieren,Schweinfurt,Schwerin,Schwytz,Schwyz,Schwäbisch Gmünd
Scigliano,Scopa,Scoppito,Scornicești,Scottsdale,Scranton,Scurzolengo,Seattle,Sebeș,Sebiș,Seclì,Seda,Sedam
Sedegliano,Sedlec-Prčice,Sedlice,Sedlčany,Sedriano,Segarcea,Segesd,Segovia,Sehore,Seia,Seini,Seixal,Sejny
Sekondi,Selci,Seliște,Sellero,Sellye,Selong,Selvino,Selyeb,Semarang,Semily,Seminara,Semjén,Semjénháza,Sendhwa
Senec,Seneghe,Senerchia,Sengkang,Senica,Senj,Sennori,Senorbì,Seohara,Seoni,Seoni-Malwa,Sept-Îles,Serang
Seregélyes,Sernio,Serock,Serpa,Serracapriola,Serramezzana,Serényfalva,Sestola,Settefrati,Setzu,Setúbal,Severn
Sevilla,Sevnica,Sewhi Anhwiaso,Sezemice,Sezimovo Ústí,Sežana,Sfântu Gheorghe,Sha Kok,Sha Tau Kok,Sha Tin
Shahabad,Shahade,Shahbad,Shahdol,Shahganj,Shahjahanpur,Shahpur,Shahpura,Shahrisabz,Shajapur,Sham Shui Po,Shama
Shamgarh,Shamli,Shangait,Shau Kei Wan,Shawnee,Sheboygan,Shegaon,Sheikhpura,Shek Kip Mei,Shek Lei,Shek Wai Kok
Shek Wu Hui,Shendurjana,Shenkottai,Sheoganj,Sheohar,Sheopur,Sherbrooke,Sherghati,Sherkot,Sheung Tak,Sheung Wan
Shiggaon,Shikaripur,Shikohabad,Shillong,Shimla,Shirdi,Shirpur-Warwade,Shirur,Shishgarh,Shivamogga,Shivpuri
Shofirkon,Sholavandan,Sholingur,Shoranur,Shoreline,Shreveport,Shrigonda,Shrirampur,Shrirangapattana,Shujalpur
Shun Lee,Siana,Sianów,Siapiccia,Sibiu,Sibsagar,Sidayu,Siddipet,Sidenreng,Siders,Sidhi,Sidhpur,Sidlaghatta
Sidoarjo,Siechnice,Siedlce,Siegen,Siemianowice Śląskie,Siemiatycze,Sieniawa,Sieradz,Sieraków,Sierpc
Sierra Vista,Sierre,Siewierz,Sighetu Marmației,Sighișoara,Sigi Biromaru,Sigillo,Signa,Sigulda,Sihor,Sihora
Siirt,Sikanderpur,Sikandra Rao,Sikandrabad,Sikar,Siklós,Siklósbodony,Siklósnagyfalu,Sikátor,Silao,Silapathar
Silchar,Siliguri,Silius,Silkeborg,Sillavengo,Sillod,Silvassa,Silver Spring,Silves,Sima,Simala,Simaság,Simcoe
Simdega,Simeria,Simi Valley,Simonfa,Simontornya,Sinaia,Sinalunga,Sindagi,Sindal,Sindelfingen,Sindhagi,Sindhnur
Sines,Singaparna,Singaraja,Singrauli,Sinio,Sinj,Sinjai,Sinnar,Sinop,Sion,Sioux City,Sioux Falls,Sipoteni
Sipoteni Noui,Sira,Sircilla,Sirdaryo,Siret,Sirhind Fatehgarh Sahib,Sirkali,Sirohi,Sirok,Sironj,Sirsa,Sirsaganj
Sirsi,Sirtori,Siruguppa,Sisak,Sitamarhi,Sitapur,Sitarganj,Sitke,Sitten,Situbondo,Siu Sai Wan,Sivaganga
Sivagiri,Sivakasi,Sivas,Siwan,Siyəzən,Sióagárd,Siófok ,Siójut,Skalbmierz,Skalica,Skalná,Skanderborg,Skarszewy
Skaryszew,Skarżysko-Kamienna,Skawina,Skała,Skibby,Skierniewice,Skive,Skoczów,Skoki,Skokie,Skradin,Skrunda
Skuteč,Skwierzyna,Skærbæk,Skævinge,Skórcz,Skørping,Skępe,Slagelse,Slaný,Slatina,Slatiňany,Slavičín
Slavkov u Brna,Slavonice,Slavonski Brod,Slawi,Sleman,Slobozia,Slobozia Mare,Slovenj Gradec,Slovenska Bistrica
Slovenske Konjice,Slunj,Slušovice,Slănic,Slănic Moldova,Smederevo,Smerillo,Smečno,Smiltene,Smiřice,Smržovka
Smyrna,Smørumnedre,Snina,So Uk,Sobor,Sobotka,Sobrance,Sobótka,Soběslav,Sochaczew,Sogakope,Sohagpur,Sohna,Sojat
Sokoban,Sokolov,Sokone,Sokorópátka,Sokołów Małopolski,Sokołów Podlaski,Sokółka,Solagna,Solan,Solapur,Solbjerg
Solca,Solec Kujawski,Soledad de Graciano Sánchez,Solero,Soleure,Solin,Solingen,Solnice,Solothurn,Solrød Strand
Solt,Soltszentimre,Soltvadkert,Solymár,Somanya,Somberek,Sombor,Somerville,Somlójenő,Somlószőlős,Somlóvecse
Somlóvásárhely,Sommacampagna,Sommatino,Sommo,Somodor,Somogyacsa,Somogyapáti,Somogyaracs,Somogyaszaló
Somogybabod,Somogybükkösd,Somogycsicsó,Somogydöröcske,Somogyegres,Somogyfajsz,Somogygeszti,Somogyhatvan
Somogyhárságy,Somogyjád,Somogymeggyes,Somogysimonyi,Somogyszentpál,Somogyszil,Somogyszob,Somogysámson
Somogysárd,Somogytúr,Somogyudvarhely,Somogyviszló,Somogyvámos,Somogyvár,Somogyzsitfa,Somoskőújfalu,Sompolno
Sonamukhi,Sonepur,Songadh,Sonipat,Sonkád,Soponya,Sopore,Sopot,Sopron,Sopronhorpács,Sopronkövesd,Sopronnémeti
Sordio,Soreang,Sorel-Tracy,Soresina,Sorgono,Sorkifalud,Sorkikápolna,Sormás,Soro,Soroca,Sorokpolány,Soron
Sorradile,Sorø,Sosnowiec,Sospirolo,Souris,South Bend,South Gate,South Hill,South Jordan,South San Francisco
South Suntreso,South Valley,South Whittier,Southaven,Southfield,Sovata,Sover,Sovere,Sowutuom,Soyagaon
Sośnicowice,Spadola,Sparks,Sparone,Speyer,Spiez,Spilimbergo,Spinea,Spinoso,Spišská Nová Ves,Spokane
Spokane Valley,Spreitenbach,Spring Hill,Spring Valley,Springdale,Springfield,Springhill,Spálené Poříčí
Squillace,Sragen,Sremska Mitrovica,Sri Madhopur,Srikakulam,Srikalahasti,Srinagar,Srinivaspur,Srirampore
Srivilliputhur,St Kilda,St. Charles,St. Clair Shores,St. Cloud,St. Gallen,St. George,St. John’s,St. Joseph
St. Louis,St. Louis Park,St. Paul,St. Peter am Kammersberg,St. Peters,St. Petersburg,St. Pölten
St. Veit an der Glan,Staffolo,Staicele,Stalowa Wola,Stamford,Stanghella,Stanley,Stans,Starachowice,Stargard
Stari Grad,Starogard Gdański,Stary Sącz,Stará Ľubovňa,Starý Plzenec,Staszów,State College,Stav,Stawiski
Stawiszyn,Staňkov,Steffisburg,Stege,Steinhausen,Stellanello,Stellenbosch,Stelvio,Stende,Stenløse
Sterling Heights,Sternatia,Stignano,Stillwater,Stintino,Stochov,Stockton,Stoczek Łukowski,Stod,Stoholm
Stones Corner,Stor,Store Heddinge,Storo,Storvorde,Strakonice,Stralsund,Strasbourg,Stratford,Strehaia,Strenči
Strib,Strmilov,Strongoli,Strongsville,Stronie Śląskie,Stropkov,Struer,Strumień,Stryków,Strzegom
Strzelce Krajeńskie,Strzelce Opolskie,Strzelin,Strzelno,Strzyżów,Stráž nad Nežárkou,Stráž pod Ralskem
Strážnice,Strážov,Strøby Egede,Strășeni,Studénka,Sturno,Stuttgart,Stárkov,Stäfa,Støvring,Stăuceni,Stąporków
Stęszew,Stříbro,Suame,Subang,Subate,Subotica,Succivo,Suceava,Sucha Beskidzka,Suchań,Suchdol nad Lužnicí
Suchedniów,Suchowola,Sudbury,Suffolk,Sugar Land,Sugauli,Suhr,Suhum,Sujangarh,Sujanpur,Sukabumi,Sukoharjo
Sukoró,Sulechów,Sulejów,Sulejówek,Sulina,Sullurpeta,Sulmierzyce,Sultanganj,Sultanpur,Sulzano,Sulęcin
Sumbawa Besar,Sumber,Sumedang,Sumenep,Sumerpur,Summer,Summerside,Summerville,Sumony,Sumqayıt,Sun Chui,Sunabeda
Sunam,Sundargarh,Sundarnagar,Sundby,Sunds,Sunggu Minasa,Suni,Sunnyvale,Sunrise,Sunrise Manor,Sunyani,Supaul
Supetar,Supraśl,Surabaya,Surakarta,Surandai,Surapura,Surat,Suratgarh,Suraż,Surd,Suri,Suriyampalayam
Surry Hills,Sursee,Suryapet,Susleni,Susz,Suvorovca,Suwawa,Suwałki,Sułkowice,Sušice,Svejbæk,Svendborg
Sveta Nedelja,Sveti Ivan Zelina,Svidník,Svinninge,Svitavy,Svoboda nad Úpou,Svogerslev,Svratka
Světlá nad Sázavou,Swan River,Swarzędz,Syców,Sydney,Syracuse,Szabadbattyán,Szabadegyháza,Szabadhídvég,Szabadi
Szabadkígyós,Szabadszentkirály,Szabadszállás,Szabolcs,Szabolcsbáka,Szabolcsveresmart,Szabás,Szada,Szadek,Szajk
Szajla,Szajol,Szakadát,Szakcs,Szakmár,Szaknyér,Szakoly,Szakony,Szakonyfalu,Szakácsi,Szakáld,Szakály,Szalafő
Szalapa,Szalaszend,Szalatnak,Szalkszentmárton,Szalmatercs,Szalonna,Szalánta,Szamocin,Szamosangyalos,Szamosbecs
Szamoskér,Szamosszeg,Szamossályi,Szamostatárfalva,Szamosújlak,Szamotuły,Szanda,Szank,Szany,Szaporca,Szarvas
Szarvasgede,Szarvaskend,Szarvaskő,Szatmárcseke,Szatta,Szatymaz,Szava,Szczawnica,Szczawno-Zdrój,Szczebrzeszyn
Szczecin,Szczecinek,Szczekociny,Szczucin,Szczuczyn,Szczyrk,Szczytna,Szczytno,Szebény,Szederkény,Szedres,Szeged
Szegerdő,Szeghalom,Szegi,Szegilong,Szegvár,Szekszárd,Szeleste,Szelevény,Szellő,Szemely,Szemenye,Szemere
Szendehely,Szendrő,Szendrőlád,Szenna,Szenta,Szentantalfa,Szentbalázs,Szentborbás,Szentbékkálla,Szentdomonkos
Szentdénes,Szente,Szentegát,Szentendre,Szentes,Szentgotthárd,Szentgyörgyvár,Szentgyörgyvölgy,Szentgál
Szentgáloskér,Szentimrefalva,Szentistván,Szentistvánbaksa,Szentjakabfa,Szentkatalin,Szentkirály
Szentkirályszabadja,Szentkozmadombja,Szentliszló,Szentlászló,Szentlőrinc,Szentlőrinckáta,Szentmargitfalva
Szentmártonkáta,Szentpéterfa,Szentpéterfölde,Szentpéterszeg,Szentpéterúr,Szenyér,Szepetnek,Szepietowo
Szerecseny,Szeremle,Szerencs,Szerep,Szergény,Szigetbecse,Szigetcsép,Szigethalom,Szigetmonostor
Szigetszentmiklós,Szigetszentmárton,Szigetvár,Szigetújfalu,Szigliget,Szihalom,Szijártóháza,Szikszó,Szil
Szilaspogony,Szilsárkány,Szilvágy,Szilvás,Szilvásszentmárton,Szilvásvárad,Szilágy,Szin,Szinpetri,Szirmabesenyő
Szirák,Szklarska Poręba,Szlichtyngowa,Szob,Szokolya,Szolnok,Szombathely,Szomolya,Szomor,Szomód,Szorgalmatos
Szorosad,Szprotawa,Sztum,Szubin,Szuha,Szuhafő,Szuhakálló,Szuhogy,Szulimán,Szulok,Szurdokpüspöki,Szydłowiec
Szágy,Szákszend,Szálka,Szántód,Szápár,Szár,Szárazd,Szárföld,Szárliget,Szárász,Szászberek,Szászfa,Szászvár
Szátok,Százhalombatta,Szécsisziget,Szécsénke,Szécsény,Szécsényfelfalu,Székely,Székelyszabar,Székesfehérvár
Székkutas,Szólád,Szögliget,Szörény,Szúcs,Szügy,Szőc,Szőce,Sződ,Sződliget,Szőke,Szőkedencs,Szőkéd,Szőlősardó
Szőlősgyörök,Szűcsi,Szűr,Ságvár,Ságújfalu,Sály,Sámod,Sámsonháza,Sándorfalva,Sántos,Sárazsadány,Sárbogárd
Sáregres,Sárfimizdó,Sárhida,Sárisáp,Sárkeresztes,Sárkeresztúr,Sárkeszi,Sármellék,Sárok,Sárosd,Sárospatak
Sárpilis,Sárrétudvari,Sárszentlőrinc,Sárszentmihály,Sárszentágota,Sárvár,Sáránd,Sásd,Sáska,Sáta
Sátoraljaújhely,Sátorhely,Sávoly,Sázava,Sângeorgiu de Pădure,Sângeorz-Băi,Sânnicolau Mare,Sântana
São João da Madeira,São Mamede de Infesta,São Salvador de Lordelo,Sæby,Sébikhotane,Sédhiou,Sénye,Sényő
Sérsekszőlős,Sîngerei,Sóc Trăng,Sóly,Sóshartyán,Sóskút,Sóstófalva,Sósvertike,Sótony,Söjtör,Söpte,Söréd,Søften
Sønderborg,Søndersø,Sükösd,Sülysáp,Sümeg,Sümegcsehi,Sümegprága,Süttő,Săcele,Săcueni,Săliște,Săliștea de Sus
Sărmașu,Săveni,Sędziszów,Sędziszów Małopolski,Sępopol,Sępólno Krajeńskie,Sława,Sławków,Sławno,Słomniki,Słubice
Słupca,Słupsk,Taarbæk,Taastrup,Tabajd,Tabanan,Tabdi,Tachov,Tacoma,Tadepalligudem,Tadpatri,Tafo,Tagyon
Tahitótfalu,Tahuna,Tai Hing,Tai Kok Tsui,Tai Koo Shing,Tai O,Tai Po,Taifa,Takalar,Takhatgarh,Taki,Takoradi
Taksony,Taktabáj,Taktaharkány,Taktakenéz,Taktaszada,Takwa-Maakro,Takácsi,Talaja,Talavera de la Reina,Talcher
Talegaon Dabhade,Taleggio,Talikota,Taliparamba,Taliwang,Taliándörögd,Tallahassee,Talmassons,Talmaza,Talode
Talsi,Talwara,Tamarac,Tambacounda,Tambolaka,Tamiami,Tamluk,Tampa,Tampere,Tampico-Pánuco,Tamási,Tanakajd,Tand
Tanda,Tandur,Tangerang,Tangerang Selatan,Tanjung,Tanoso,Tanuku,Tanvald,Tapachula,Tapolca,Tapsony,Taraclia
Taraclia de Salcie,Tarakeswar,Tarana,Taranagar,Tarany,Taraori,Tarbha,Tarcal,Tarczyn,Tard,Tardona,Tardos,Tarhos
Tarikere,Tarján,Tarjánpuszta,Tarkwa,Tarm,Tarn Taran,Tarnabod,Tarnalelesz,Tarnaméra,Tarnaszentmiklós
Tarnaszentmária,Tarnazsadány,Tarnaörs,Tarnobrzeg,Tarnogród,Tarnowskie Góry,Tarnów,Tarouca,Tarpa,Tarragona
Tarrasa,Tarrós,Tartano,Tasgaon,Tasikmalaya,Tass,Taszár,Tata,Tatabánya,Tataháza,Tatárszentgyörgy,Taulov,Taunton
Tavenna,Taviano,Tavira,Taxenbach,Taylor,Taylorsville,Tczew,Tease,Techiman,Techirghiol,Tecomán,Tecuci,Tegal
Tehri,Tehuacán,Tehuantepec-Salina Cruz,Teiuș,Tekirdağ,Tekkalakote,Teklafalu,Telde,Telekes,Telekgerendás,Teleki
Telenesti,Telki,Telkibánya,Telti,Telč,Tema,Tema New Town,Temanggung,Temecula,Temiskaming Shores,Tempe,Temple
Tenali,Tengelic,Tengeri,Tengőd,Tenk,Tenkasi,Tenu dam-cum-Kathhara,Tepa,Tepexpan,Tepic,Teplice
Teplice nad Metují,Teplá,Terdal,Terdobbiate,Terelle,Terem,Terenzo,Tereske,Terespol,Teresztenye,Terezín,Termiz
Ternate,Terpes,Terracina,Terragnolo,Terre Haute,Terruggia,Terény,Tesano,Teshie,Teskánd,Tetegu,Tetela de Ocampo
Tetétlen,Tevel,Texas City,Texcoco de Mora,Tezpur,Thakurdwara,Thalwil,Thammampatti,Thana Bhawan,Thane,Thanesar
Thangadh,Thanh Hóa,Thanjavur,Tharad,Tharamangalam,Tharangambadi,The Hammocks,The Villages,The Woodlands
Theni Allinagaram,Thiadiaye,Thirumangalam,Thirupuvanam,Thiruthuraipoondi,Thiruvalla,Thiruvallur
Thiruvananthapuram,Thiruvarur,Thisted,Thiès,Thodupuzha,Thompson,Thornton,Thorold,Thoubal,Thoune,Thousand Oaks
Thrissur,Thun,Thunder Bay,Thuraiyur,Thurø By,Thái Bình,Thái Nguyên,Thônex,Thủ Dầu Một,Thủ Đức,Tibolddaróc
Tiborszállás,Tieman,Tigaraksa,Tigard,Tigheci,Tigliole,Tihany,Tijuana,Tikamgarh,Tikos,Tilaj,Tilamuta
Tilda Newra,Tilhar,Timișoara,Timmins,Timár,Tin Yiu,Tin Yuet,Tindivanam,Tinglev,Tinley Park,Tinnye,Tinsukia
Tiptur,Tiraspol,Tirolo,Tirora,Tiruchendur,Tiruchengode,Tiruchirappalli,Tirukalukundram,Tirukkoyilur
Tirunelveli,Tirupathur,Tirupati,Tiruppur,Tirur,Tiruttani,Tiruvannamalai,Tiruvethipuram,Tiruvuru,Tirwaganj
Tismana,Tiszaadony,Tiszaalpár,Tiszabecs,Tiszabercel,Tiszabezdéd,Tiszabura,Tiszabábolna,Tiszabő,Tiszacsege
Tiszacsermely,Tiszacsécse,Tiszadada,Tiszaderzs,Tiszadob,Tiszadorogma,Tiszaeszlár,Tiszaföldvár,Tiszafüred
Tiszagyenda,Tiszagyulaháza,Tiszaigar,Tiszainoka,Tiszajenő,Tiszakanyár,Tiszakarád,Tiszakerecseny,Tiszakeszi
Tiszakécske,Tiszakóród,Tiszakürt,Tiszaladány,Tiszalök,Tiszalúc,Tiszamogyorós,Tiszanagyfalu,Tiszanána
Tiszapalkonya,Tiszapüspöki,Tiszaroff,Tiszarád,Tiszasas,Tiszaszalka,Tiszaszentimre,Tiszaszentmárton,Tiszasziget
Tiszaszőlős,Tiszasüly,Tiszatardos,Tiszatarján,Tiszatelek,Tiszatenyő,Tiszaug,Tiszavalk,Tiszavasvári,Tiszavid
Tiszavárkony,Tiszaörs,Tiszaújváros,Tisztaberek,Titlagarh,Tittakudi,Titu,Titusville,Tivadar,Tivaouane,Tišnov
Tjæreborg,Tlalnepantla,Tlaquepaque,Tlaxcala-Apizaco,To Kwa Wan,Toano,Tocuz,Tocuzeni,Todabhim,Todaraisingh
Toftlund,Tohana,Tokaj,Tokat,Tokod,Tokodaltáró,Tokorcs,Tolcsva,Toledo,Toli Toli,Tolkmicko,Tollegno,Tollo,Tolmin
Tolmács,Tolna,Tolnanémedi,Tolon,Toluca,Tomai,Tomajmonostora,Tomar,Tomaszów Lubelski,Tomaszów Mazowiecki
Tomohon,Tomor,Tompa,Tompaládony,Toms River,Tonalá,Tonara,Tonawanda,Tondano,Tondela,Tongo,Tonk,Topeka,Toplița
Topoloveni,Topoľčany,Torchiara,Tordas,Tormafölde,Tormás,Tormásliget,Tornabarakony,Tornakápolna,Tornanádaska
Tornaszentandrás,Tornaszentjakab,Tornata,Torno,Tornyiszentmiklós,Tornyosnémeti,Tornyospálca,Toronto,Torony
Torralba,Torrance,Torreano,Torrejón de Ardoz,Torrelavega,Torremolinos,Torres Novas,Torres Vedras,Torrevieja
Torreón,Torriglia,Torrioni,Tortorici,Toruń,Torvaj,Torzym,Toshkent,Toszek,Touba,Toulon,Toulouse,Tourcoing,Tours
Toužim,Tovačov,Tovuz,Town 'n' Country,Towson,Trabia,Trabzon,Tracy,Tragwein,Trambileno,Trancoso,Trani,Trasacco
Trasquera,Trbovlje,Trebesing,Trebisăuți,Trebišov,Trebnje,Trecchina,Treiso,Trenggalek,Trenton,Trenzano,Trenčín
Tresignana,Trevenzuolo,Trevi,Trhové Sviny,Trhový Štěpánov,Tribano,Tribiano,Trieben,Trier,Trige,Trilj,Triora
Trisobbio,Trissino,Triuggio,Trizs,Trmice,Trnava,Trofa,Trogir,Trois-Rivières,Troisdorf,Troy,Troyes
Trujillo Alto,Trutnov,Trzcianka,Trzciel,Trzcińsko-Zdrój,Trzebiatów,Trzebinia,Trzebnica,Trzemeszno,Tržič
Tsat Tsz Mui,Tseung Kwan O,Tshwane,Tsim Sha Tsui,Tsing Yi,Tsuen Wan,Tsz Wan Shan,Tuban,Tuchola,Tuchów,Tuckahoe
Tucson,Tuczno,Tudu,Tuen Mun,Tuensang,Tuili,Tuktoyaktuk,Tukums,Tula,Tulancingo,Tulancingo de Bravo,Tulare
Tulcea,Tuliszków,Tuljapur,Tulsa,Tulsipur,Tulungagung,Tumkur,Tumsar,Tumu,Tunceli,Tundla,Tung Chung,Tuni
Tunyogmatolcs,Tura,Turda,Turek,Turi,Turku,Turlock,Turnau,Turnov,Turnu Măgurele,Turriaco,Tursi
Turčianske Teplice,Tuscaloosa,Tuscania,Tustin,Tuszyn,Tutu,Tutuyan,Tuxtla Gutiérrez,Tuzsér,Tvardița,Tvrdošín
Twardogóra,Twin Falls,Tychowo,Tychy,Tyczyn,Tykocin,Tyler,Tyszowce,Tábor,Táborfalva,Tákos,Tállya,Tápióbicske
Tápiógyörgye,Tápiószecső,Tápiószele,Tápiószentmárton,Tápiószőlős,Tápióság,Táplánszentkereszt,Tápszentmiklós
Tárkány,Tárnok,Tárnokréti,Táska,Tázlár,Tân An,Tân Uyên,Târgoviște,Târgu Bujor,Târgu Cărbunești,Târgu Frumos
Târgu Jiu,Târgu Lăpuș,Târgu Mureș,Târgu Neamț,Târgu Ocna,Târgu Secuiesc,Târnăveni,Tårnby,Téglás,Tékes,Tényő
Tépe,Tésa,Tésenfa,Téseny,Tóalmás,Tófalu,Tófej,Tófű,Tószeg,Tótkomlós,Tótszentgyörgy,Tótszentmárton
Tótszerdahely,Tótvázsony,Tótújfalu,Tököl,Töltéstava,Tömörd,Tömörkény,Törtel,Törökbálint,Törökkoppány
Törökszentmiklós,Töttös,Tølløse,Tørring,Túristvándi,Túrkeve,Túrony,Túrricse,Tübingen,Türje,Tüskevár
Týn nad Vltavou,Týnec nad Labem,Týnec nad Sázavou,Týniště nad Orlicí,Tălmaciu,Tătărășeni,Tăuții-Măgherăuș
Tășnad,Tłuszcz,Třebechovice pod Orebem,Třebenice,Třeboň,Třebíč,Třemošnice,Třemošná,Třešť,Třinec,Tərtər,Ucar
Uchgaon,Udaipur,Udaipurwati,Udgir,Udhagamandalam,Udhampur,Udumalaipettai,Udupi,Udvar,Udvari,Ugento,Ugod
Uherské Hradiště,Uherský Brod,Uherský Ostroh,Uhlířské Janovice,Ujazd,Ujhani,Ujjain,Ujście,Ulanów,Ullerslev
Umag,Umarga,Umaria,Umarkhed,Umbergaon,Umred,Umreth,Unaaha,Ungaran,Ungerdorf,Ungheni,Unhošť,Uniejów,Union City
University,Uničov,Unjha,Unna,Unnamalaikadai,Unnao,Unterauersbach,Unterstinkenbrunn,Untertilliach,Upland,Upleta
Uppony,Uraiújfalu,Uran,Uran Islampur,Uranium City,Uras,Uravakonda,Urbana,Urbandale,Urbisaglia,Urdorf,Urgench
Uricani,Urlați,Urmar Tanda,Uruapan,Uruapan del Progreso,Ururi,Urziceni,Urzulei,Usilampatti,Usseaux,Uster,Ustka
Ustroń,Ustrzyki Dolne,Uszka,Uszód,Uthamapalayam,Uthiramerur,Utica,Utraula,Uttendorf,Uzsa,Uzwil,Uzzano,Uşak
Užice,Vaasa,Vacaville,Vacone,Vacri,Vadakkuvalliyur,Vadalur,Vadgaon Kasba,Vadipatti,Vadna,Vadnagar,Vadodara
Vadosfa,Vadul lui Isac,Vadul lui Voda,Vaduleni,Vaijapur,Vaikom,Vaja,Vajdácska,Vajszló,Vajta,Val-de-Ruz
Val-d’Or,Valašské Klobouky,Valašské Meziříčí,Valbom,Valbondione,Valbrenta,Valdemoro,Valdemārpils,Valdidentro
Valdosta,Valduggia,Vale de Cambra,Valea Coloniței,Valea Perjei,Valea lui Mihai,Valence,Valencia,Valka
Valkeakoski,Valkonya,Valkó,Valladolid,Valle de México,Vallefoglia,Vallejo,Vallensbæk,Vallepietra,Vallerotonda
Valmadrera,Valmiera,Valongo,Valparai,Valpaços,Valpelline,Valpovo,Vals,Valsad,Valsamoggia,Valtice,Valtorta
Valva,Vamberk,Vamdrup,Vancouver,Vandavasi,Vandoies,Vangaži,Vaniyambadi,Vantaa,Vanyarc,Vanyola,Vapi,Varakļāni
Varanasi,Varaždin,Varaždinske Toplice,Varbó,Varbóc,Varde,Varga,Varisella,Varkala,Varmo,Varnița,Varnsdorf,Varsi
Varsád,Varsány,Varvareuca,Varászló,Vasad,Vasai-Virar,Vasalja,Vasasszonyfa,Vasboldogasszony,Vasegerszeg
Vashosszúfalu,Vaskeresztes,Vaskút,Vaslui,Vasmegyer,Vaspör,Vassurány,Vasszentmihály,Vasszilvágy,Vasszécseny
Vasvár,Vaszar,Vatakara,Vatra,Vatra Dornei,Vatta,Vazzano,Vașcău,Vecsés,Vedaranyam,Vedelago,Vejen,Vejle,Vejprty
Vejti,Vekerd,Velbert,Velden am Wörther See,Velem,Velemér,Velence,Velenje,Velešín,Velika Gorica,Velká Bystřice
Velká Bíteš,Velké Bílovice,Velké Hamry,Velké Meziříčí,Velké Opatovice,Velké Pavlovice,Velký Šenov,Vellakoil
Vellore,Veltrusy,Velvary,Velény,Venafro,Venasca,Vendas Novas,Vendone,Venetico,Venkatagiri,Venticano,Ventspils
Veracruz,Veraval,Verbicaro,Verdești,Vereb,Veresegyház,Verneřice,Vernier,Vernon,Verpelét,Verrone,Versailles
Verseg,Versend,Versoix,Verőce,Veselí nad Lužnicí,Veselí nad Moravou,Vessalico,Vest,Vestbjerg,Vester Hassing
Veszkény,Veszprém,Veszprémfajsz,Veszprémgalsa,Veszprémvarsány,Vetralla,Veverița,Vevey,Veyrier,Vezseny
Veľký Krtíš,Viadana,Viadanica,Viale,Viana do Castelo,Vianden,Viborg,Viby S,Vicoli,Vicopisano,Vicovu de Sus
Victoria,Victorville,Videbæk,Videle,Vidigulfo,Vidisha,Vidnava,Vidracco,Viehhofen,Viersen,Vieste,Viesīte
Vignate,Vignola-Falesina,Vignolo,Vigo,Vigonza,Vigántpetend,Vijapur,Vijayapura,Vijayawada,Vijaypur,Vikarabad
Vikramasingapuram,Vila Franca de Xira,Vila Nova de Famalicão,Vila Nova de Foz Côa,Vila Nova de Gaia
Vila Nova de Santo André,Vila Real,Vila Real de Santo António,Vila do Conde,Viladecans,Vildbjerg
Villa Nicolás Romero,Villa de Álvarez,Villabate,Villach,Villacidro,Villadose,Villahermosa,Villalvernia
Villaperuccio,Villars-sur-Glâne,Villaspeciosa,Villaverla,Villejuif,Villeneuve,Villeneuve-d'Ascq,Villeurbanne
Villingen-Schwenningen,Villány,Villánykövesd,Vilmány,Vilonya,Viluppuram,Vilyvitány,Vimperk,Vinderup
Vindornyafok,Vindornyalak,Vindornyaszőlős,Vineland,Vinh,Vinkovci,Vinovo,Vinukonda,Vinzaglio,Vinár,Vipava
Vipiteno,Viramgam,Virginia Beach,Virklund,Virovitica,Virudhachalam,Virudhunagar,Visakhapatnam,Visalia,Visegrád
Viseu,Visnagar,Visnye,Visonta,Viss,Vissenbjerg,Vista,Viswanatham,Visz,Viszló,Visznek,Viszák,Vita,Vitis,Vitnyéd
Vitoria,Vitry-sur-Seine,Vitulano,Vizela,Vizianagaram,Vizovice,Vizslás,Vizsoly,Vizzini,Viège,Viļaka,Viļāni
Vișeu de Sus,Việt Trì,Vlachovo Březí,Vlašim,Vlăhița,Vocca,Vodice,Vodnjan,Vodskov,Vodňany,Vokány,Volary
Volintiri,Volketswil,Voltido,Voluntari,Volvera,Volyně,Vonyarcvashegy,Vordingborg,Votice,Vracov,Vranje
Vranov nad Topľou,Vratimov,Vrbno pod Pradědem,Vrbovec,Vrbovsko,Vrchlabí,Vrgorac,Vrhnika,Vrindavan,Vrlika
Vroutek,Vršac,Vsetín,Vukovar,Vulcănești,Vyara,Vysoké Mýto,Vysoké Veselí,Vysoké nad Jizerou,Vyškov,Vyšší Brod
Vácduka,Vácegres,Váchartyán,Váckisújfalu,Vácrátót,Vácszentlászló,Vágáshuta,Vállaj,Vállus,Vámosatya,Vámoscsalád
Vámosgyörk,Vámosmikola,Vámosoroszi,Vámospércs,Vámosszabadi,Vámosújfalu,Váncsod,Várad,Váralja,Váraszó,Várbalog
Várda,Várdomb,Várfölde,Várgesztes,Várkesző,Várong,Városföld,Városlőd,Várpalota,Várvölgy,Vászoly,Vásárosbéc
Vásárosdombó,Vásárosfalu,Vásárosmiske,Vásárosnamény,Vázsnok,Vânju Mare,Værløse,Vécs,Végegyháza,Vékény
Vélingara,Véménd,Vének,Vénissieux,Vértesacsa,Vértesboglár,Vérteskethely,Vértessomló,Vértesszőlős,Vértestolna
Vése,Vésztő,Vítkov,Vízvár,Vöckönd,Völcsej,Vönöck,Vörs,Vöröstó,Výsluní,Vălenii de Munte,Všeruby,Vũng Tàu,Wabana
Waco,Wadgaon Road,Wadhwan,Wadi,Wadowice,Wah Fu,Wah Ming,Waibakul,Waiblingen,Waidhofen an der Thaya,Waikabubak
Waingapu,Waipahu,Waldkirchen am Wesen,Waldorf,Wallisellen,Walnut Creek,Waltham,Wan Chai,Wan Tau Tong
Wanaparthy,Wanggudu,Wangi Wangi,Wani,Wankaner,Wara Seoni,Warangal,Wardha,Warhapur,Warisaliganj,Warka
Warner Robins,Warora,Warren,Warszawa,Warta,Warud,Warwick,Washim,Wasilków,Waskaganish,Watampone,Watan Soppeng
Waterbury,Waterloo,Wates,Watson Lake,Watsonville,Waukegan,Waukesha,Wauwatosa,Wałbrzych,Wałcz,Wechiau,Weija
Weimar,Weinfelden,Weißkirchen an der Traun,Wejherowo,Welland,Wellington,Wenchi,Wesel,Wesley Chapel,West Allis
West Babylon,West Covina,West Des Moines,West Hartford,West Haven,West Jordan,West Lafayette,West New York
West Nipissing,West Palm Beach,West Sacramento,West Seneca,West Tanokrom,West Valley City,West Vancouver
Westfield,Westhills,Westland,Westminster,Weston,Wettingen,Wetzikon,Wetzlar,Weymouth Town,Wheaton,White Plains
White Rock,Whitehorse,Whittier,Wichita,Wichita Falls,Wieleń,Wielichowo,Wieliczka,Wieluń,Wien,Wieruszów
Wiesbaden,Wilamowice,Wilhelmshaven,Willich,Wilmington,Wilson,Wiltz,Wimpassing im Schwarzatale,Windsor
Windy Ridge,Winneba,Winnipeg,Winston-Salem,Winterthour,Winterthur,Wisła,Witkowo,Witnica,Witten,Wiązów,Więcbork
Wleń,Wlingi,Wo Che,Wodzisław Śląski,Wohlen,Wojcieszów,Wojkowice,Wojnicz,Wokha,Wolbrom,Wolbórz,Wolfenbüttel
Wolfsburg,Wolin,Wolsztyn,Wong Tai Sin,Wonogiri,Wonosari,Wonosobo,Woodbury,Woodland,Woodstock,Worb,Worcester
Worms,Wołczyn,Wołomin,Wołów,Woźniki,Wrocław,Wronki,Września,Wschowa,Wuppertal,Wylie,Wyrzysk,Wysoka
Wysokie Mazowieckie,Wyszków,Wyszogród,Wyśmierzyce,Wädenswil,Würzburg,Wąbrzeźno,Wąchock,Wągrowiec,Wąsosz
Węgliniec,Węgorzewo,Węgorzyno,Węgrów,Władysławowo,Włocławek,Włodawa,Włoszczowa,Xalapa,Xankəndi,Xaçmaz,Xocalı
Xocavənd,Xudat,Xırdalan,Xızı,Yadgir,Yakima,Yalova,Yamunanagar,Yanam,Yangiyer,Yardımlı,Yarmouth,Yarra Valley
Yau Tong,Yau Yat Tsuen,Yavatmal,Yawal,Ybbs an der Donau,Ybbsitz,Yeji,Yellandu,Yellowknife,Yemmiganur
Yerraguntla,Yevla,Yevlax,Yogyakarta,Yonkers,Yorba Linda,York,York Factory,Youngstown,Yozgat,Yspertal,Yuba City
Yucaipa,Yuen Long,Yuma,Yverdon-les-Bains,Zabar,Zabok,Zabrze,Zabłudów,Zacatecas-Guadalupe,Zacatlan,Zacatzingo
Zadar,Zagarancea,Zagarise,Zagarolo,Zagorje ob Savi,Zagreb,Zagyvarékas,Zagyvaszántó,Zagórz,Zagórów,Zaicana
Zaidpur,Zaim,Zaječar,Zajk,Zajta,Zakliczyn,Zakopane,Zakroczym,Zala,Zalaapáti,Zalabaksa,Zalaboldogfa,Zalabér
Zalacsány,Zalacséb,Zalaegerszeg,Zalaerdőd,Zalagyömörő,Zalahaláp,Zalaháshágy,Zalaigrice,Zalaistvánd,Zalakaros
Zalakomár,Zalaköveskút,Zalalövő,Zalameggyes,Zalamerenye,Zalaszabar,Zalaszegvár,Zalaszentbalázs,Zalaszentgrót
Zalaszentgyörgy,Zalaszentiván,Zalaszentjakab,Zalaszentlászló,Zalaszentlőrinc,Zalaszentmihály,Zalaszentmárton
Zalaszombatfa,Zalaszántó,Zalasárszeg,Zalatárnok,Zalavár,Zalavég,Zalaújlak,Zalewo,Zalkod,Zaláta,Zalău,Zamania
Zambrów,Zamciogi,Zamora,Zamora-Jacona,Zamość,Zamárdi,Zapopan,Zaprešic,Zaqatala,Zaragoza,Zaránk,Zator,Zawadzkie
Zawichost,Zawidów,Zawiercie,Zbiroh,Zbýšov,Zbąszynek,Zbąszyń,Zdice,Zduny,Zduńska Wola,Zdzieszowice,Zebecke
Zebegény,Zeillern,Zelbio,Zell am Pettenfirst,Zell an der Pram,Zelów,Zemplénagárd,Zengővárkony,Zerba,Zerbo,Zeri
Zerlach,Zermatt,Zevio,Zgierz,Zgorzelec,Zgurița,Zgărdești,Zichyújfalu,Zics,Zielona Góra,Zielonka,Zignago
Ziguinchor,Ziliz,Zilupe,Zimnicea,Zimány,Zira,Zirakpur,Zirc,Zirnesti,Zitacuaro,Ziębice,Zlatar,Zlatna,Zlaté Hory
Zlaté Moravce,Zliv,Zlín,Znojmo,Zoagli,Zofingue,Zogno,Zollikofen,Zollikon,Zolonceni,Zomba,Zomin,Zonguldak,Zoug
Zrenjanjin,Zruč nad Sázavou,Zsadány,Zsana,Zsarolyán,Zsebeháza,Zselickisfalud,Zselickislak,Zselicszentpál
Zsennye,Zsira,Zsombó,Zsujta,Zsurk,Zsáka,Zsámbok,Zsámbék,Zsédeny,Zubogy,Zubří,Zuchwil,Zunheboto,Zurich,Zvolen
Zwickau,Zwierzyniec,Zwoleń,Zwölfaxing,Zábřeh,Zádor,Zádorfalva,Záhony,Zákupy,Zákány,Zákányfalu,Zákányszék
Zámoly,Zánka,Zásmuky,Závod,Zârnești,Zîrnești,Zürich,Zăbriceni,Zăicani,Zăluceni,Zărnești,Zăticeni,Ząbki
Ząbkowice Śląskie,Złocieniec,Złoczew,Złotoryja,Złoty Stok,Złotów,Zəngilan,Zərdab,Ábrahámhegy,Ácsteszér,Ádánd
Ágasegyháza,Ágfalva,Águeda,Álmosd,Áporka,Ároktő,Árpádhalom,Árpás,Ártánd,Ásotthalom,Ásványráró,Ászár,Átány
Ávila,Årslev,Çanakkale,Çankırı,Çorum,Écublens,Égerszög,Érpatak,Érsekcsanád,Érsekhalma,Érsekvadkert,Értény
Évora,Ílhavo,Însurăței,Întorsura Buzăului,Óbarok,Óbudavár,Óbánya,Ócsa,Ócsárd,Ófalu,Ófehértó,Óföldeák,Óhíd
Ólmod,Ónod,Ópusztaszer,Ópályi,Ózdfalu,Öblarn,Öcsöd,Ököritófülpös,Ölbő,Ömböly,Öregcsertő,Öreglak,Örkény
Örményes,Örménykút,Örvényes,Öskü,Öttevény,Öttömös,Ötvöskónyi,Ølgod,Ølstykke,Újbarok,Újcsanálos,Újdombrád
Újezd u Brna,Újfehértó,Újhartyán,Újireg,Újiráz,Újkenéz,Újkér,Újkígyós,Újlengyel,Újléta,Újlőrincfalva,Újpetre
Újrónafő,Újsolt,Újszalonta,Újszentiván,Újszentmargita,Újszilvás,Újszász,Újtelek,Újtikos,Újudvar,Újvárfalva
Úpice,Úrhida,Úrkút,Úsov,Ústí nad Labem,Ústí nad Orlicí,Úterý,Úvaly,Úštěk,Übelbach,Überackern,Übersaxen
Übersbach,Üllés,Üllő,Üröm,Ćmielów,Čabar,Čadca,Čakovec,Čazma,Čačak,Čelákovice,Černovice,Černošice,Černošín
Červená Řečice,Červený Kostelec,Česká Kamenice,Česká Lípa,Česká Skalice,Česká Třebová,České Budějovice
České Velenice,Český Brod,Český Dub,Český Krumlov,Český Těšín,Črnomelj,Čáslav,Đakovo,Đurđevac,İmişli,İsmayıllı
İstanbul,İzmir,Ķegums,Łabiszyn,Łapy,Łasin,Łask,Łaskarzew,Łaszczów,Łaziska Górne,Łazy,Łańcut,Łeba,Łobez
Łobżenica,Łochów,Łomianki,Łomża,Łosice,Łowicz,Łuków,Łódź,Łęczna,Łęczyca,Łęknica,Őcsény,Őrbottyán,Őrhalom
Őrimagyarósd,Őriszentpéter,Őrtilos,Ősagárd,Řevnice,Říčany,Ścinawa,Ślesin,Śmigiel,Śrem,Środa Wielkopolska
Środa Śląska,Świdnica,Świdnik,Świdwin,Świebodzice,Świebodzin,Świecie,Świeradów-Zdrój,Świerzawa,Świnoujście
Świątniki Górne,Świętochłowice,Şabran,Şahbuz,Şamaxı,Şanlıurfa,Şirvan,Şuşa,Şırnak,Şəki,Şəmkir,Şərur,Šabac,Šaľa
Šempeter pri Gorici,Šenov,Šentjur,Šenčur,Šibenik,Škofja Loka,Šlapanice,Šluknov,Šoštanj,Špindlerův Mlýn
Šternberk,Štore,Štramberk,Štíty,Štětí,Šumperk,Švihov,Żabno,Żagań,Żarki,Żary,Żarów,Żelechów,Żerków,Żmigród,Żnin
Żory,Żukowo,Żuromin,Żychlin,Żyrardów,Żywiec,Žacléř,Žalec,Žamberk,Žandov,Žarnovica,Žatec,Ždánice
Ždírec nad Doubravou,Žebrák,Železnice,Železná Ruda,Železný Brod,Žiar nad Hronom,Židlochovice,Žilina,Žirovnice
Žlutice,Žulová,Županja,Žďár nad Sázavou,Șimleu Silvaniei,Șofrîncani,Șomcuta Mare,Ștefan Vodă,Ștei,Țicleni
Țăndărei
`;
