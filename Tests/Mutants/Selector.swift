#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The mutant of this process, selected by DIOXIDE_MUTANT.
@usableFromInline
let selectedMutant = getenv("DIOXIDE_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

@usableFromInline
func isMutant(_ number: Int) -> Bool { selectedMutant == number }
