// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving

/// What SciPy and statsmodels make of a formula, asked for many cases at once.
enum StatisticsInPython {
  struct Question: Codable, Sendable {
    let formula: String
    let arguments: [Double]
  }

  private static let script = #"""
    import json, math, sys
    from decimal import Decimal, getcontext
    from fractions import Fraction
    import numpy
    from scipy.stats import binom, fisher_exact, norm, poisson
    from statsmodels.stats.contingency_tables import Table
    from statsmodels.stats.multitest import multipletests
    from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

    getcontext().prec = 60

    def wilson(s, n):
        return proportion_confint(int(s), int(n), alpha=0.05, method="wilson")

    def newcombe(s1, n1, s2, n2):
        low, high = confint_proportions_2indep(int(s1), int(n1), int(s2), int(n2), method="newcomb", compare="diff")
        return [s1 / n1 - s2 / n2, low, high]

    def exact(n, p, k):
        n, k, p = int(n), int(k), Decimal(p)
        return [math.comb(n, k) * p ** k * (1 - p) ** (n - k)]

    def binomial(n, p, k):
        return [binom.pmf(int(k), int(n), p), binom.cdf(int(k), int(n), p), binom.sf(int(k) - 1, int(n), p)]

    def quantile(n, p, level):
        return [binom.ppf(level, int(n), p)]

    def rare(mean, k):
        return [poisson.pmf(int(k), mean), poisson.cdf(int(k), mean), poisson.sf(int(k) - 1, mean)]

    def fisher(s1, n1, s2, n2):
        table = [[int(s1), int(n1 - s1)], [int(s2), int(n2 - s2)]]
        return [fisher_exact(table, alternative=side)[1] for side in ("two-sided", "less", "greater")]

    def trend(*numbers):
        # statsmodels divides by N - 1 where the variance of the pooled share has N.
        groups = len(numbers) // 3
        part, whole, score = (numpy.array(numbers[i * groups:(i + 1) * groups]) for i in range(3))
        table = Table(numpy.column_stack([part, whole - part]), shift_zeros=False)
        found = table.test_ordinal_association(row_scores=score, col_scores=numpy.array([1.0, 0.0]))
        z = found.zscore * math.sqrt(whole.sum() / (whole.sum() - 1))
        return [z, 2 * norm.sf(abs(z))]

    def adjusted(*values):
        return multipletests(values, alpha=0.05, method="fdr_bh")[1]

    def funnel(part, whole, n):
        return [binom.ppf(level, int(n), part / whole) for level in (0.025, 0.975, 0.001, 0.999)]

    def levels(*counts):
        c = [Fraction(int(count)) for count in counts]
        n = sum(c)
        return [(c[3] + c[4]) / n, (c[1] + 2 * c[2] + 3 * c[3] + 4 * c[4]) / (4 * n), (c[4] + c[3] - c[1] - c[0]) / n]

    formulas = dict(wilson=wilson, newcombe=newcombe, exactBinomial=exact, binomial=binomial, quantile=quantile,
                    poisson=rare, fisher=fisher, cochranArmitage=trend, benjaminiHochberg=adjusted, funnel=funnel,
                    levels=levels)
    with open(sys.argv[1]) as file:
        questions = json.load(file)
    print(json.dumps([[float(x) for x in formulas[q["formula"]](*q["arguments"])] for q in questions]))
    """#

  /// The answers in the order of the questions, from one process.
  static func answers(to questions: [Question]) async throws -> [[Double]] {
    let folder = try TemporaryFolder("statistics")
    let file = folder.file("questions.json")
    try JSONEncoder().encode(questions).write(to: URL(fileURLWithPath: file))
    let text = try await Tool("/usr/bin/python3").run(["-c", script, file])
    return try JSONDecoder().decode([[Double]].self, from: text)
  }
}
