"""Sentences are invented."""

import pytest

from onrecord.find.figures.figures import find_figures
from tests.find.parsing import parsed


@pytest.mark.parametrize(
    ("text", "of"),
    [
        # Behind it.
        ("Ostia sent $5bn in aid to Marn.", "aid"),
        ("Ostia announced £5bn of welfare cuts in March.", "welfare cuts"),
        ("Ostia holds 20% of the territory.", "territory"),
        ("It is nearly 50% of politically motivated crimes.", "politically motivated crimes"),
        ("Half of the 14 rules are about ports.", "rules"),
        ("Just 39% of those polled agreed.", "those polled"),
        ("The port spent $5m on cranes.", "cranes"),
        # A compound's head.
        ("The court set a $10 million fine last year.", "fine"),
        ("Ostia put a 50% tariff on imports.", "tariff on imports"),
        ("Ostia put a 50% tariff on practically all grain.", "tariff on practically all grain"),
        ("They signed a $30 million proposed deal.", "proposed deal"),
        ("They have a 13% higher risk of fever.", "higher risk of fever"),
        ("She signed a $30 million, 12-year contract.", "contract"),
        ("The region saw an 11% decrease in forest loss.", "decrease in forest loss"),
        ("It is 5% of the total number of arrivals.", "total number of arrivals"),
        # The noun before it.
        ("He announced tariffs of 50% yesterday.", "tariffs"),
        ("The firm had revenue of $3m.", "revenue"),
        # The subject.
        ("Inflation rose to 3.5% according to the bank.", "Inflation"),
        ("The package is worth $4bn each year.", "package"),
        ("The stock dropped 4% in extended trading.", "stock"),
        ("Sales grew 15% from $2bn a year earlier.", "Sales"),
        ("The bank demanded interest at a rate of 4 percent.", "interest"),
        ("This year state pensions went up by 4.1%.", "state pensions"),
        # The payer and the payee are not what is paid.
        ("Ostia pledged $6bn.", "pledge"),
        ("The bank gave the harbour $6m.", "payment"),
        ("Olm transferred $6m to the club.", "transfer"),
        ("The state loaned the post office $6m.", "loan"),
        ("The port lost $6m in six years.", "losses"),
        ("The shop takes 45% off beds, 68% on stoves.", "stoves"),
        ("The delay could cost workers $8m.", "delay"),
        ("Trade turnover between Olm and Ostia rose by 2.5% to $9bn.", "Trade turnover between Olm and Ostia"),
        ("Flows into funds that follow tin passed $40bn.", "Flows"),
        ("The number of coins held by firms has grown 31% since spring.", "number of coins"),
        ("The mill tax, currently set at 8 percent, will go.", "mill tax"),
        ("The ten-year note, used for many loans, from cars to houses, neared 4.6%.", "ten-year note"),
        ("The mark beat its record, reaching $4.", "mark"),
        ("Inflation drops to 3% in April.", "Inflation"),
        ("Tenants pay 9% more rent.", "rent"),
        ("Olm raised a 70 million yuan ($9 million) funding round.", "funding round"),
        ("Ostia left 20% in tariffs on steel.", "tariffs"),
        ("The council spends 3.5 per cent on roads.", "roads"),
        ("Half the city has no power.", "city"),
        ("In the poll 54 percent backed the deal.", "respondents"),
        ("He stole $5m.", "theft"),
        # Words that look like verbs or nouns and are the other.
        ("Fuel costs would surge by 40%.", "Fuel costs"),
        ("The town sees heavy losses, estimated at $9m.", "heavy losses"),
        ("The deal could increase the deficit by $3m.", "deficit"),
        ("A bill that raises the debt ceiling by $5m is due.", "debt ceiling"),
        ("About 30% of pupils stay there.", "pupils"),
        ("Some 75% of crabs shrunk.", "crabs"),
        ("The law lets Marn jail users and issue fines of $6m.", "fines"),
        ("Funded with $5m, the mill opened.", "funding"),
        ("Refining rose by 2%.", "Refining"),
        ("The fund is worth $4bn, half of which was promised.", "fund"),
        # What stands before the clause, beside it or in it.
        ("The price of tin hit a peak as it rose above $40.", "price of tin"),
        ("The budget before the council was cut by $6m.", "budget"),
        ("There are 900 sheds, but only 25% of them stand.", "sheds"),
        ("The fall hit young voters, half of whom left.", "young voters"),
        ("A small (15%) chance remains.", "chance"),
        ("Dane liked the devices the firm sold in May for $1,500.", "devices"),
        ("Experts told Marn Radio repair losses are near $6m.", "repair losses"),
        ("The fund had a net return of 9 percent.", "net return"),
        ("The mill got $3m in federally funded grants.", "federally funded grants"),
        ("It takes 87 percent of the global processing of ore.", "global processing of ore"),
        ("Dane faces a maximum fine of $2,500.", "fine"),
        ("Fees brought in $7m for Ostia.", "Fees"),
        ("The firm Orel counts on signed deals with Odo, totaling $9m.", "deals with Odo"),
        ("His 4-year, $12 million (€11 million) contract with Marn ends.", "contract"),
        ("He was freed on 5-million-pound bail.", "bail"),
        ("They gave [Marn] two million dollars.", "payment"),
        ("It hopes to get the rate of inflation down to its goal of 2%.", "rate of inflation"),
        ("The bank left its main rate at 4.5%.", "main rate"),
        ("The panel estimated this month that repairs of the dam could cost $9 million.", "repairs of the dam"),
        ("Within the bloc, local trade stands high; Marn maintains local trade at 20%.", "local trade"),
        ("It lifted security costs by 22%.", "security costs"),
        ("Some 97 percent of workers earn too little.", "workers"),
        ("Some 70% of mills don’t last.", "mills"),
        ("Dane sued the mill and its owner for $9 million.", "lawsuit"),
        ("The cap is for couples making $90,000 a year.", "income"),
        ("It will not be a $40 million or $60 million project.", "project"),
        ("Marn paid $9 million of taxpayer money.", "taxpayer money"),
        ("It is the $40 million campaign Marn launched.", "campaign"),
        ("The ads brought in $9 million for Norwegian mills.", "ads"),
        ("The mill made $9 million last year.", "earnings"),
        ("He cited a 300 per cent rise in trade.", "rise in trade"),
        ("Ships went: 97% of those treated left.", "those treated"),
        ("Only 6% of those pupils left.", "pupils"),
        ("They mine 87 percent of the mining of strategic and rare ores.", "mining"),
        ("Ostia wept; this could bring in £12bn a year.", "revenue"),
        ("She said that it would cost £12bn.", "cost"),
        ("Tariffs could add $9 million to the mill’s costs.", "costs"),
        ("They agreed that €9 million of it would be spent.", "spending"),
        ("Prices stood still, while the Olm index was at 907 points (-1.6%).", "Olm index"),
        ("Sales of mice in Olm rose 12 percent, while those of tame cats increased 15 percent.", "Sales of tame cats"),
        ("It will cut the number of its old plants to 20 from 30.", "plants"),
        ("It saved hundreds of dogs and millions of tax dollars.", "tax money"),
        ("A study of 640 mills appears to show it.", "mills"),
        ("Just 30% support selling the mill.", "respondents"),
        ("The wind brings 60% of the power Ostia requires.", "power"),
        ("It stands, especially since the growth rate, put at 4%, is low.", "growth rate"),
        ("Their jump pay, known to all, will rise from $150 a month.", "jump pay"),
        ("The rules brought a four-fold increase in the debt cap.", "debt cap"),
        ("They put $161 million in large wind and power storage projects.", "large wind and power storage projects"),
        ("The impact equates to 30.5%.", "impact"),
        ("The price of gold had extended gains slightly to 2.8%.", "price of gold"),
        ("His high point was his 47% rating.", "rating"),
        ("It lost 900 acres of these pristine, old forests.", "acres of these pristine, old forests"),
        # What rose, where only the rise is told; what comes to a part of a state's output.
        ("Sales of cars in Olm rose to 11 million in 2030 — a 40% increase.", "Sales of cars in Olm"),
        ("Guild dues climbed by 6.5% - a rise of £12.", "Guild dues"),
        ("The union wants a 13% wage increase.", "wage increase"),
        ("Cuts would swell the shortfall, which was widening to 7% of GDP.", "shortfall"),
        ("Farming makes up 30% of GDP.", "GDP"),
        ("It ran a primary surplus of 3.1 percent of GDP.", "primary surplus"),
        ("The state supports schools in Olm alone to the tune of 5 million euros.", "schools in Olm"),
        ("Experts forecast Norland’s output to grow by 1%.", "Norland’s output"),
        ("Over 80% of the public sees Marn as a friend.", "public"),
        ("Some 5% of grain trade occurs in Marn.", "grain trade"),
        ("She lifted the toll rate to an even steeper 50%.", "toll rate"),
        ("The poll found that 46% back it, the budget foresees spending of $5bn.", "spending"),
        # Measures and bodies.
        ("They bought a 60-acre estate.", "estate"),
        ("The yield climbs to two million tons.", "yield"),
        ("It found 2kg (4.4lb) of grain.", "grain"),
        ("A three-member panel of judges met.", "panel of judges"),
        ("Nobody was hurt.", "people wounded"),
    ],
)
def test_what_a_sum_is_for_or_a_share_is_of(text, of):
    assert of in [figure.of for figure in find_figures(parsed(text))]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Their pay will rise from $150 a month to $300.", "pay"),
        ("Bread prices grew by 3.8% in spring, up from 3.4% before.", "Bread prices"),
        ("The debt of Olm grew by 5%. That was $9bn.", "debt of Olm"),
        ("Bread prices rose by 5%. This figure is 3% higher.", "Bread prices"),
        ("Some 54 percent of voters are for the deal, and 30 percent against.", "voters"),
    ],
)
def test_a_sum_that_names_nothing_is_of_what_the_one_before_it_is(text, of):
    assert [figure.of for figure in find_figures(parsed(text))] == [of, of]


@pytest.mark.parametrize(
    "text",
    [
        "It rose 5% according to the bank.",
        "They paid $5m each.",
        "It is worth $5m set aside last year.",
        "It fell 4% in the coming year.",
        "It was $5 billion in March.",
    ],
)
def test_no_stray_word_is_what_is_counted(text):
    for figure in find_figures(parsed(text)):
        assert figure.of.lower() not in {
            "according",
            "each",
            "set",
            "set aside",
            "coming",
            "year",
            "coming year",
            "march",
            "it",
            "-",
        }


@pytest.mark.parametrize(
    "text",
    ["The prize comes to Marn this week ($67,000).", "They go on sailing (61%).", "Cheese from Olm\n$18.90 | Available in Marn"],
)
def test_a_price_or_conversion_that_names_nothing_is_no_figure(text):
    assert find_figures(parsed(text)) == ()
