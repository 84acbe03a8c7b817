package org.regularis.demo;

import java.util.List;
import java.util.Map;

/** The names, places and employers that the demo's people are made of. Nobody of them exists. */
final class Invented {

    /** @param names given name, family name, both as in the passport, then in the own script */
    record Origin(String citizenship, String sex, List<String> names) {}

    record Employer(String name, String number, String email, String sector, List<String> occupations) {}

    static final Employer STROIKA = new Employer(
            "Stroika",
            "1029900004177",
            "office@stroika.example",
            "construction",
            List.of("Bricklayer", "Plasterer", "Crane operator", "Labourer"));

    static final List<Employer> EMPLOYERS = List.of(
            STROIKA,
            new Employer(
                    "Green Valley Farm",
                    "1029900005112",
                    "hello@greenvalley.example",
                    "agriculture",
                    List.of("Fruit picker", "Tractor driver")),
            new Employer(
                    "Kitchen at the Harbour",
                    "1029900006047",
                    "manager@harbourkitchen.example",
                    "hospitality",
                    List.of("Cook", "Dishwasher", "Waiter")),
            new Employer(
                    "Family Petrenko", "", "petrenko@family.example", "domestic", List.of("Housekeeper", "Gardener")),
            new Employer(
                    "Lakeside Care", "1029900006971", "care@lakeside.example", "care", List.of("Carer", "Night carer")),
            new Employer(
                    "Textilwerk",
                    "1029900007906",
                    "staff@textilwerk.example",
                    "industry",
                    List.of("Seamstress", "Machine operator")),
            new Employer("Quick Courier", "1029900008830", "", "other", List.of("Courier", "Driver")),
            new Employer(
                    "Closed Ltd", "1029900009765", "office@undeliverable.example", "construction", List.of("Welder")));

    static final List<Origin> ORIGINS = List.of(
            new Origin(
                    "UZB",
                    "F",
                    List.of(
                            "Nilufar|Rakhimova|Нилуфар Рахимова",
                            "Dilnoza|Yusupova|Дилноза Юсупова",
                            "Gulnora|Tosheva|Гулнора Тошева",
                            "Zarina|Ergasheva|Зарина Эргашева")),
            new Origin(
                    "UZB",
                    "M",
                    List.of(
                            "Jasur|Abdullaev|Жасур Абдуллаев",
                            "Bekzod|Karimov|Бекзод Каримов",
                            "Otabek|Nazarov|Отабек Назаров",
                            "Sherzod|Ismoilov|Шерзод Исмоилов")),
            new Origin(
                    "TJK",
                    "M",
                    List.of(
                            "Rustam|Sharipov|Рустам Шарипов",
                            "Daler|Nazarov|Далер Назаров",
                            "Khurshed|Rahmonov|Хуршед Раҳмонов",
                            "Firuz|Saidov|Фирӯз Саидов")),
            new Origin("TJK", "F", List.of("Madina|Olimova|Мадина Олимова", "Sitora|Gafurova|Ситора Ғафурова")),
            new Origin("KGZ", "M", List.of("Azamat|Toktogulov|Азамат Токтогулов", "Nurlan|Asanov|Нурлан Асанов")),
            new Origin("KGZ", "F", List.of("Aigul|Mamytova|Айгүл Мамытова", "Cholpon|Osmonova|Чолпон Осмонова")),
            new Origin("UKR", "F", List.of("Oksana|Shevchuk|Оксана Шевчук", "Iryna|Bondar|Ірина Бондар")),
            new Origin("UKR", "M", List.of("Andrii|Kovalenko|Андрій Коваленко")),
            new Origin("ARM", "M", List.of("Aram|Petrosyan|Արամ Պետրոսյան", "Hayk|Sargsyan|Հայկ Սարգսյան")),
            new Origin("GEO", "F", List.of("Nino|Beridze|ნინო ბერიძე", "Tamar|Kapanadze|თამარ კაპანაძე")),
            new Origin("GEO", "M", List.of("Giorgi|Lomidze|გიორგი ლომიძე")),
            new Origin("SYR", "M", List.of("Omar|Haddad|عمر حداد", "Khaled|Nasser|خالد ناصر")),
            new Origin("SYR", "F", List.of("Layla|Darwish|ليلى درويش")),
            new Origin("EGY", "M", List.of("Mahmoud|Fathy|محمود فتحي", "Tarek|Zaki|طارق زكي")),
            new Origin("BGD", "M", List.of("Rahim|Uddin|রহিম উদ্দিন", "Kamal|Hossain|কামাল হোসেন")),
            new Origin("NPL", "F", List.of("Sunita|Gurung|सुनिता गुरुङ")),
            new Origin("IND", "M", List.of("Harpreet|Singh|हरप्रीत सिंह", "Ravi|Kumar|रवि कुमार")),
            new Origin("CHN", "F", List.of("Xiuying|Wang|王秀英", "Min|Zhang|张敏")),
            new Origin("VNM", "F", List.of("Thi Lan|Nguyen|Nguyễn Thị Lan", "Thu Ha|Pham|Phạm Thu Hà")),
            new Origin("VNM", "M", List.of("Van Duc|Tran|Trần Văn Đức")),
            new Origin("SEN", "M", List.of("Mamadou|Diop|Mamadou Diop", "Ousmane|Ndiaye|Ousmane Ndiaye")),
            new Origin("MDA", "F", List.of("Elena|Rusu|Elena Rusu", "Doina|Ceban|Doina Ceban")));

    static final Map<String, String> PLACES = Map.of(
            "northern", "14 Mill Street, Northern district",
            "lakeside", "3 Shore Road, Lakeside",
            "southern", "77 Market Square, Southern district",
            "harbour", "9 Rope Walk, Harbour district");

    private Invented() {}
}
