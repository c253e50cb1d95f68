import DioxideCore

// A thousand types for a thousand registrations.

final class Service: Sendable { let number = 1 }
final class Transient: Sendable { let number = 2 }
enum Types {
  // swift-format-ignore
  final class T0: Sendable {}
  final class T1: Sendable {}
  final class T2: Sendable {}
  final class T3: Sendable {}
  final class T4: Sendable {}
  final class T5: Sendable {}
  final class T6: Sendable {}
  final class T7: Sendable {}
  final class T8: Sendable {}
  final class T9: Sendable {}
  final class T10: Sendable {}
  final class T11: Sendable {}
  final class T12: Sendable {}
  final class T13: Sendable {}
  final class T14: Sendable {}
  final class T15: Sendable {}
  final class T16: Sendable {}
  final class T17: Sendable {}
  final class T18: Sendable {}
  final class T19: Sendable {}
  final class T20: Sendable {}
  final class T21: Sendable {}
  final class T22: Sendable {}
  final class T23: Sendable {}
  final class T24: Sendable {}
  final class T25: Sendable {}
  final class T26: Sendable {}
  final class T27: Sendable {}
  final class T28: Sendable {}
  final class T29: Sendable {}
  final class T30: Sendable {}
  final class T31: Sendable {}
  final class T32: Sendable {}
  final class T33: Sendable {}
  final class T34: Sendable {}
  final class T35: Sendable {}
  final class T36: Sendable {}
  final class T37: Sendable {}
  final class T38: Sendable {}
  final class T39: Sendable {}
  final class T40: Sendable {}
  final class T41: Sendable {}
  final class T42: Sendable {}
  final class T43: Sendable {}
  final class T44: Sendable {}
  final class T45: Sendable {}
  final class T46: Sendable {}
  final class T47: Sendable {}
  final class T48: Sendable {}
  final class T49: Sendable {}
  final class T50: Sendable {}
  final class T51: Sendable {}
  final class T52: Sendable {}
  final class T53: Sendable {}
  final class T54: Sendable {}
  final class T55: Sendable {}
  final class T56: Sendable {}
  final class T57: Sendable {}
  final class T58: Sendable {}
  final class T59: Sendable {}
  final class T60: Sendable {}
  final class T61: Sendable {}
  final class T62: Sendable {}
  final class T63: Sendable {}
  final class T64: Sendable {}
  final class T65: Sendable {}
  final class T66: Sendable {}
  final class T67: Sendable {}
  final class T68: Sendable {}
  final class T69: Sendable {}
  final class T70: Sendable {}
  final class T71: Sendable {}
  final class T72: Sendable {}
  final class T73: Sendable {}
  final class T74: Sendable {}
  final class T75: Sendable {}
  final class T76: Sendable {}
  final class T77: Sendable {}
  final class T78: Sendable {}
  final class T79: Sendable {}
  final class T80: Sendable {}
  final class T81: Sendable {}
  final class T82: Sendable {}
  final class T83: Sendable {}
  final class T84: Sendable {}
  final class T85: Sendable {}
  final class T86: Sendable {}
  final class T87: Sendable {}
  final class T88: Sendable {}
  final class T89: Sendable {}
  final class T90: Sendable {}
  final class T91: Sendable {}
  final class T92: Sendable {}
  final class T93: Sendable {}
  final class T94: Sendable {}
  final class T95: Sendable {}
  final class T96: Sendable {}
  final class T97: Sendable {}
  final class T98: Sendable {}
  final class T99: Sendable {}
  final class T100: Sendable {}
  final class T101: Sendable {}
  final class T102: Sendable {}
  final class T103: Sendable {}
  final class T104: Sendable {}
  final class T105: Sendable {}
  final class T106: Sendable {}
  final class T107: Sendable {}
  final class T108: Sendable {}
  final class T109: Sendable {}
  final class T110: Sendable {}
  final class T111: Sendable {}
  final class T112: Sendable {}
  final class T113: Sendable {}
  final class T114: Sendable {}
  final class T115: Sendable {}
  final class T116: Sendable {}
  final class T117: Sendable {}
  final class T118: Sendable {}
  final class T119: Sendable {}
  final class T120: Sendable {}
  final class T121: Sendable {}
  final class T122: Sendable {}
  final class T123: Sendable {}
  final class T124: Sendable {}
  final class T125: Sendable {}
  final class T126: Sendable {}
  final class T127: Sendable {}
  final class T128: Sendable {}
  final class T129: Sendable {}
  final class T130: Sendable {}
  final class T131: Sendable {}
  final class T132: Sendable {}
  final class T133: Sendable {}
  final class T134: Sendable {}
  final class T135: Sendable {}
  final class T136: Sendable {}
  final class T137: Sendable {}
  final class T138: Sendable {}
  final class T139: Sendable {}
  final class T140: Sendable {}
  final class T141: Sendable {}
  final class T142: Sendable {}
  final class T143: Sendable {}
  final class T144: Sendable {}
  final class T145: Sendable {}
  final class T146: Sendable {}
  final class T147: Sendable {}
  final class T148: Sendable {}
  final class T149: Sendable {}
  final class T150: Sendable {}
  final class T151: Sendable {}
  final class T152: Sendable {}
  final class T153: Sendable {}
  final class T154: Sendable {}
  final class T155: Sendable {}
  final class T156: Sendable {}
  final class T157: Sendable {}
  final class T158: Sendable {}
  final class T159: Sendable {}
  final class T160: Sendable {}
  final class T161: Sendable {}
  final class T162: Sendable {}
  final class T163: Sendable {}
  final class T164: Sendable {}
  final class T165: Sendable {}
  final class T166: Sendable {}
  final class T167: Sendable {}
  final class T168: Sendable {}
  final class T169: Sendable {}
  final class T170: Sendable {}
  final class T171: Sendable {}
  final class T172: Sendable {}
  final class T173: Sendable {}
  final class T174: Sendable {}
  final class T175: Sendable {}
  final class T176: Sendable {}
  final class T177: Sendable {}
  final class T178: Sendable {}
  final class T179: Sendable {}
  final class T180: Sendable {}
  final class T181: Sendable {}
  final class T182: Sendable {}
  final class T183: Sendable {}
  final class T184: Sendable {}
  final class T185: Sendable {}
  final class T186: Sendable {}
  final class T187: Sendable {}
  final class T188: Sendable {}
  final class T189: Sendable {}
  final class T190: Sendable {}
  final class T191: Sendable {}
  final class T192: Sendable {}
  final class T193: Sendable {}
  final class T194: Sendable {}
  final class T195: Sendable {}
  final class T196: Sendable {}
  final class T197: Sendable {}
  final class T198: Sendable {}
  final class T199: Sendable {}
  final class T200: Sendable {}
  final class T201: Sendable {}
  final class T202: Sendable {}
  final class T203: Sendable {}
  final class T204: Sendable {}
  final class T205: Sendable {}
  final class T206: Sendable {}
  final class T207: Sendable {}
  final class T208: Sendable {}
  final class T209: Sendable {}
  final class T210: Sendable {}
  final class T211: Sendable {}
  final class T212: Sendable {}
  final class T213: Sendable {}
  final class T214: Sendable {}
  final class T215: Sendable {}
  final class T216: Sendable {}
  final class T217: Sendable {}
  final class T218: Sendable {}
  final class T219: Sendable {}
  final class T220: Sendable {}
  final class T221: Sendable {}
  final class T222: Sendable {}
  final class T223: Sendable {}
  final class T224: Sendable {}
  final class T225: Sendable {}
  final class T226: Sendable {}
  final class T227: Sendable {}
  final class T228: Sendable {}
  final class T229: Sendable {}
  final class T230: Sendable {}
  final class T231: Sendable {}
  final class T232: Sendable {}
  final class T233: Sendable {}
  final class T234: Sendable {}
  final class T235: Sendable {}
  final class T236: Sendable {}
  final class T237: Sendable {}
  final class T238: Sendable {}
  final class T239: Sendable {}
  final class T240: Sendable {}
  final class T241: Sendable {}
  final class T242: Sendable {}
  final class T243: Sendable {}
  final class T244: Sendable {}
  final class T245: Sendable {}
  final class T246: Sendable {}
  final class T247: Sendable {}
  final class T248: Sendable {}
  final class T249: Sendable {}
  final class T250: Sendable {}
  final class T251: Sendable {}
  final class T252: Sendable {}
  final class T253: Sendable {}
  final class T254: Sendable {}
  final class T255: Sendable {}
  final class T256: Sendable {}
  final class T257: Sendable {}
  final class T258: Sendable {}
  final class T259: Sendable {}
  final class T260: Sendable {}
  final class T261: Sendable {}
  final class T262: Sendable {}
  final class T263: Sendable {}
  final class T264: Sendable {}
  final class T265: Sendable {}
  final class T266: Sendable {}
  final class T267: Sendable {}
  final class T268: Sendable {}
  final class T269: Sendable {}
  final class T270: Sendable {}
  final class T271: Sendable {}
  final class T272: Sendable {}
  final class T273: Sendable {}
  final class T274: Sendable {}
  final class T275: Sendable {}
  final class T276: Sendable {}
  final class T277: Sendable {}
  final class T278: Sendable {}
  final class T279: Sendable {}
  final class T280: Sendable {}
  final class T281: Sendable {}
  final class T282: Sendable {}
  final class T283: Sendable {}
  final class T284: Sendable {}
  final class T285: Sendable {}
  final class T286: Sendable {}
  final class T287: Sendable {}
  final class T288: Sendable {}
  final class T289: Sendable {}
  final class T290: Sendable {}
  final class T291: Sendable {}
  final class T292: Sendable {}
  final class T293: Sendable {}
  final class T294: Sendable {}
  final class T295: Sendable {}
  final class T296: Sendable {}
  final class T297: Sendable {}
  final class T298: Sendable {}
  final class T299: Sendable {}
  final class T300: Sendable {}
  final class T301: Sendable {}
  final class T302: Sendable {}
  final class T303: Sendable {}
  final class T304: Sendable {}
  final class T305: Sendable {}
  final class T306: Sendable {}
  final class T307: Sendable {}
  final class T308: Sendable {}
  final class T309: Sendable {}
  final class T310: Sendable {}
  final class T311: Sendable {}
  final class T312: Sendable {}
  final class T313: Sendable {}
  final class T314: Sendable {}
  final class T315: Sendable {}
  final class T316: Sendable {}
  final class T317: Sendable {}
  final class T318: Sendable {}
  final class T319: Sendable {}
  final class T320: Sendable {}
  final class T321: Sendable {}
  final class T322: Sendable {}
  final class T323: Sendable {}
  final class T324: Sendable {}
  final class T325: Sendable {}
  final class T326: Sendable {}
  final class T327: Sendable {}
  final class T328: Sendable {}
  final class T329: Sendable {}
  final class T330: Sendable {}
  final class T331: Sendable {}
  final class T332: Sendable {}
  final class T333: Sendable {}
  final class T334: Sendable {}
  final class T335: Sendable {}
  final class T336: Sendable {}
  final class T337: Sendable {}
  final class T338: Sendable {}
  final class T339: Sendable {}
  final class T340: Sendable {}
  final class T341: Sendable {}
  final class T342: Sendable {}
  final class T343: Sendable {}
  final class T344: Sendable {}
  final class T345: Sendable {}
  final class T346: Sendable {}
  final class T347: Sendable {}
  final class T348: Sendable {}
  final class T349: Sendable {}
  final class T350: Sendable {}
  final class T351: Sendable {}
  final class T352: Sendable {}
  final class T353: Sendable {}
  final class T354: Sendable {}
  final class T355: Sendable {}
  final class T356: Sendable {}
  final class T357: Sendable {}
  final class T358: Sendable {}
  final class T359: Sendable {}
  final class T360: Sendable {}
  final class T361: Sendable {}
  final class T362: Sendable {}
  final class T363: Sendable {}
  final class T364: Sendable {}
  final class T365: Sendable {}
  final class T366: Sendable {}
  final class T367: Sendable {}
  final class T368: Sendable {}
  final class T369: Sendable {}
  final class T370: Sendable {}
  final class T371: Sendable {}
  final class T372: Sendable {}
  final class T373: Sendable {}
  final class T374: Sendable {}
  final class T375: Sendable {}
  final class T376: Sendable {}
  final class T377: Sendable {}
  final class T378: Sendable {}
  final class T379: Sendable {}
  final class T380: Sendable {}
  final class T381: Sendable {}
  final class T382: Sendable {}
  final class T383: Sendable {}
  final class T384: Sendable {}
  final class T385: Sendable {}
  final class T386: Sendable {}
  final class T387: Sendable {}
  final class T388: Sendable {}
  final class T389: Sendable {}
  final class T390: Sendable {}
  final class T391: Sendable {}
  final class T392: Sendable {}
  final class T393: Sendable {}
  final class T394: Sendable {}
  final class T395: Sendable {}
  final class T396: Sendable {}
  final class T397: Sendable {}
  final class T398: Sendable {}
  final class T399: Sendable {}
  final class T400: Sendable {}
  final class T401: Sendable {}
  final class T402: Sendable {}
  final class T403: Sendable {}
  final class T404: Sendable {}
  final class T405: Sendable {}
  final class T406: Sendable {}
  final class T407: Sendable {}
  final class T408: Sendable {}
  final class T409: Sendable {}
  final class T410: Sendable {}
  final class T411: Sendable {}
  final class T412: Sendable {}
  final class T413: Sendable {}
  final class T414: Sendable {}
  final class T415: Sendable {}
  final class T416: Sendable {}
  final class T417: Sendable {}
  final class T418: Sendable {}
  final class T419: Sendable {}
  final class T420: Sendable {}
  final class T421: Sendable {}
  final class T422: Sendable {}
  final class T423: Sendable {}
  final class T424: Sendable {}
  final class T425: Sendable {}
  final class T426: Sendable {}
  final class T427: Sendable {}
  final class T428: Sendable {}
  final class T429: Sendable {}
  final class T430: Sendable {}
  final class T431: Sendable {}
  final class T432: Sendable {}
  final class T433: Sendable {}
  final class T434: Sendable {}
  final class T435: Sendable {}
  final class T436: Sendable {}
  final class T437: Sendable {}
  final class T438: Sendable {}
  final class T439: Sendable {}
  final class T440: Sendable {}
  final class T441: Sendable {}
  final class T442: Sendable {}
  final class T443: Sendable {}
  final class T444: Sendable {}
  final class T445: Sendable {}
  final class T446: Sendable {}
  final class T447: Sendable {}
  final class T448: Sendable {}
  final class T449: Sendable {}
  final class T450: Sendable {}
  final class T451: Sendable {}
  final class T452: Sendable {}
  final class T453: Sendable {}
  final class T454: Sendable {}
  final class T455: Sendable {}
  final class T456: Sendable {}
  final class T457: Sendable {}
  final class T458: Sendable {}
  final class T459: Sendable {}
  final class T460: Sendable {}
  final class T461: Sendable {}
  final class T462: Sendable {}
  final class T463: Sendable {}
  final class T464: Sendable {}
  final class T465: Sendable {}
  final class T466: Sendable {}
  final class T467: Sendable {}
  final class T468: Sendable {}
  final class T469: Sendable {}
  final class T470: Sendable {}
  final class T471: Sendable {}
  final class T472: Sendable {}
  final class T473: Sendable {}
  final class T474: Sendable {}
  final class T475: Sendable {}
  final class T476: Sendable {}
  final class T477: Sendable {}
  final class T478: Sendable {}
  final class T479: Sendable {}
  final class T480: Sendable {}
  final class T481: Sendable {}
  final class T482: Sendable {}
  final class T483: Sendable {}
  final class T484: Sendable {}
  final class T485: Sendable {}
  final class T486: Sendable {}
  final class T487: Sendable {}
  final class T488: Sendable {}
  final class T489: Sendable {}
  final class T490: Sendable {}
  final class T491: Sendable {}
  final class T492: Sendable {}
  final class T493: Sendable {}
  final class T494: Sendable {}
  final class T495: Sendable {}
  final class T496: Sendable {}
  final class T497: Sendable {}
  final class T498: Sendable {}
  final class T499: Sendable {}
  final class T500: Sendable {}
  final class T501: Sendable {}
  final class T502: Sendable {}
  final class T503: Sendable {}
  final class T504: Sendable {}
  final class T505: Sendable {}
  final class T506: Sendable {}
  final class T507: Sendable {}
  final class T508: Sendable {}
  final class T509: Sendable {}
  final class T510: Sendable {}
  final class T511: Sendable {}
  final class T512: Sendable {}
  final class T513: Sendable {}
  final class T514: Sendable {}
  final class T515: Sendable {}
  final class T516: Sendable {}
  final class T517: Sendable {}
  final class T518: Sendable {}
  final class T519: Sendable {}
  final class T520: Sendable {}
  final class T521: Sendable {}
  final class T522: Sendable {}
  final class T523: Sendable {}
  final class T524: Sendable {}
  final class T525: Sendable {}
  final class T526: Sendable {}
  final class T527: Sendable {}
  final class T528: Sendable {}
  final class T529: Sendable {}
  final class T530: Sendable {}
  final class T531: Sendable {}
  final class T532: Sendable {}
  final class T533: Sendable {}
  final class T534: Sendable {}
  final class T535: Sendable {}
  final class T536: Sendable {}
  final class T537: Sendable {}
  final class T538: Sendable {}
  final class T539: Sendable {}
  final class T540: Sendable {}
  final class T541: Sendable {}
  final class T542: Sendable {}
  final class T543: Sendable {}
  final class T544: Sendable {}
  final class T545: Sendable {}
  final class T546: Sendable {}
  final class T547: Sendable {}
  final class T548: Sendable {}
  final class T549: Sendable {}
  final class T550: Sendable {}
  final class T551: Sendable {}
  final class T552: Sendable {}
  final class T553: Sendable {}
  final class T554: Sendable {}
  final class T555: Sendable {}
  final class T556: Sendable {}
  final class T557: Sendable {}
  final class T558: Sendable {}
  final class T559: Sendable {}
  final class T560: Sendable {}
  final class T561: Sendable {}
  final class T562: Sendable {}
  final class T563: Sendable {}
  final class T564: Sendable {}
  final class T565: Sendable {}
  final class T566: Sendable {}
  final class T567: Sendable {}
  final class T568: Sendable {}
  final class T569: Sendable {}
  final class T570: Sendable {}
  final class T571: Sendable {}
  final class T572: Sendable {}
  final class T573: Sendable {}
  final class T574: Sendable {}
  final class T575: Sendable {}
  final class T576: Sendable {}
  final class T577: Sendable {}
  final class T578: Sendable {}
  final class T579: Sendable {}
  final class T580: Sendable {}
  final class T581: Sendable {}
  final class T582: Sendable {}
  final class T583: Sendable {}
  final class T584: Sendable {}
  final class T585: Sendable {}
  final class T586: Sendable {}
  final class T587: Sendable {}
  final class T588: Sendable {}
  final class T589: Sendable {}
  final class T590: Sendable {}
  final class T591: Sendable {}
  final class T592: Sendable {}
  final class T593: Sendable {}
  final class T594: Sendable {}
  final class T595: Sendable {}
  final class T596: Sendable {}
  final class T597: Sendable {}
  final class T598: Sendable {}
  final class T599: Sendable {}
  final class T600: Sendable {}
  final class T601: Sendable {}
  final class T602: Sendable {}
  final class T603: Sendable {}
  final class T604: Sendable {}
  final class T605: Sendable {}
  final class T606: Sendable {}
  final class T607: Sendable {}
  final class T608: Sendable {}
  final class T609: Sendable {}
  final class T610: Sendable {}
  final class T611: Sendable {}
  final class T612: Sendable {}
  final class T613: Sendable {}
  final class T614: Sendable {}
  final class T615: Sendable {}
  final class T616: Sendable {}
  final class T617: Sendable {}
  final class T618: Sendable {}
  final class T619: Sendable {}
  final class T620: Sendable {}
  final class T621: Sendable {}
  final class T622: Sendable {}
  final class T623: Sendable {}
  final class T624: Sendable {}
  final class T625: Sendable {}
  final class T626: Sendable {}
  final class T627: Sendable {}
  final class T628: Sendable {}
  final class T629: Sendable {}
  final class T630: Sendable {}
  final class T631: Sendable {}
  final class T632: Sendable {}
  final class T633: Sendable {}
  final class T634: Sendable {}
  final class T635: Sendable {}
  final class T636: Sendable {}
  final class T637: Sendable {}
  final class T638: Sendable {}
  final class T639: Sendable {}
  final class T640: Sendable {}
  final class T641: Sendable {}
  final class T642: Sendable {}
  final class T643: Sendable {}
  final class T644: Sendable {}
  final class T645: Sendable {}
  final class T646: Sendable {}
  final class T647: Sendable {}
  final class T648: Sendable {}
  final class T649: Sendable {}
  final class T650: Sendable {}
  final class T651: Sendable {}
  final class T652: Sendable {}
  final class T653: Sendable {}
  final class T654: Sendable {}
  final class T655: Sendable {}
  final class T656: Sendable {}
  final class T657: Sendable {}
  final class T658: Sendable {}
  final class T659: Sendable {}
  final class T660: Sendable {}
  final class T661: Sendable {}
  final class T662: Sendable {}
  final class T663: Sendable {}
  final class T664: Sendable {}
  final class T665: Sendable {}
  final class T666: Sendable {}
  final class T667: Sendable {}
  final class T668: Sendable {}
  final class T669: Sendable {}
  final class T670: Sendable {}
  final class T671: Sendable {}
  final class T672: Sendable {}
  final class T673: Sendable {}
  final class T674: Sendable {}
  final class T675: Sendable {}
  final class T676: Sendable {}
  final class T677: Sendable {}
  final class T678: Sendable {}
  final class T679: Sendable {}
  final class T680: Sendable {}
  final class T681: Sendable {}
  final class T682: Sendable {}
  final class T683: Sendable {}
  final class T684: Sendable {}
  final class T685: Sendable {}
  final class T686: Sendable {}
  final class T687: Sendable {}
  final class T688: Sendable {}
  final class T689: Sendable {}
  final class T690: Sendable {}
  final class T691: Sendable {}
  final class T692: Sendable {}
  final class T693: Sendable {}
  final class T694: Sendable {}
  final class T695: Sendable {}
  final class T696: Sendable {}
  final class T697: Sendable {}
  final class T698: Sendable {}
  final class T699: Sendable {}
  final class T700: Sendable {}
  final class T701: Sendable {}
  final class T702: Sendable {}
  final class T703: Sendable {}
  final class T704: Sendable {}
  final class T705: Sendable {}
  final class T706: Sendable {}
  final class T707: Sendable {}
  final class T708: Sendable {}
  final class T709: Sendable {}
  final class T710: Sendable {}
  final class T711: Sendable {}
  final class T712: Sendable {}
  final class T713: Sendable {}
  final class T714: Sendable {}
  final class T715: Sendable {}
  final class T716: Sendable {}
  final class T717: Sendable {}
  final class T718: Sendable {}
  final class T719: Sendable {}
  final class T720: Sendable {}
  final class T721: Sendable {}
  final class T722: Sendable {}
  final class T723: Sendable {}
  final class T724: Sendable {}
  final class T725: Sendable {}
  final class T726: Sendable {}
  final class T727: Sendable {}
  final class T728: Sendable {}
  final class T729: Sendable {}
  final class T730: Sendable {}
  final class T731: Sendable {}
  final class T732: Sendable {}
  final class T733: Sendable {}
  final class T734: Sendable {}
  final class T735: Sendable {}
  final class T736: Sendable {}
  final class T737: Sendable {}
  final class T738: Sendable {}
  final class T739: Sendable {}
  final class T740: Sendable {}
  final class T741: Sendable {}
  final class T742: Sendable {}
  final class T743: Sendable {}
  final class T744: Sendable {}
  final class T745: Sendable {}
  final class T746: Sendable {}
  final class T747: Sendable {}
  final class T748: Sendable {}
  final class T749: Sendable {}
  final class T750: Sendable {}
  final class T751: Sendable {}
  final class T752: Sendable {}
  final class T753: Sendable {}
  final class T754: Sendable {}
  final class T755: Sendable {}
  final class T756: Sendable {}
  final class T757: Sendable {}
  final class T758: Sendable {}
  final class T759: Sendable {}
  final class T760: Sendable {}
  final class T761: Sendable {}
  final class T762: Sendable {}
  final class T763: Sendable {}
  final class T764: Sendable {}
  final class T765: Sendable {}
  final class T766: Sendable {}
  final class T767: Sendable {}
  final class T768: Sendable {}
  final class T769: Sendable {}
  final class T770: Sendable {}
  final class T771: Sendable {}
  final class T772: Sendable {}
  final class T773: Sendable {}
  final class T774: Sendable {}
  final class T775: Sendable {}
  final class T776: Sendable {}
  final class T777: Sendable {}
  final class T778: Sendable {}
  final class T779: Sendable {}
  final class T780: Sendable {}
  final class T781: Sendable {}
  final class T782: Sendable {}
  final class T783: Sendable {}
  final class T784: Sendable {}
  final class T785: Sendable {}
  final class T786: Sendable {}
  final class T787: Sendable {}
  final class T788: Sendable {}
  final class T789: Sendable {}
  final class T790: Sendable {}
  final class T791: Sendable {}
  final class T792: Sendable {}
  final class T793: Sendable {}
  final class T794: Sendable {}
  final class T795: Sendable {}
  final class T796: Sendable {}
  final class T797: Sendable {}
  final class T798: Sendable {}
  final class T799: Sendable {}
  final class T800: Sendable {}
  final class T801: Sendable {}
  final class T802: Sendable {}
  final class T803: Sendable {}
  final class T804: Sendable {}
  final class T805: Sendable {}
  final class T806: Sendable {}
  final class T807: Sendable {}
  final class T808: Sendable {}
  final class T809: Sendable {}
  final class T810: Sendable {}
  final class T811: Sendable {}
  final class T812: Sendable {}
  final class T813: Sendable {}
  final class T814: Sendable {}
  final class T815: Sendable {}
  final class T816: Sendable {}
  final class T817: Sendable {}
  final class T818: Sendable {}
  final class T819: Sendable {}
  final class T820: Sendable {}
  final class T821: Sendable {}
  final class T822: Sendable {}
  final class T823: Sendable {}
  final class T824: Sendable {}
  final class T825: Sendable {}
  final class T826: Sendable {}
  final class T827: Sendable {}
  final class T828: Sendable {}
  final class T829: Sendable {}
  final class T830: Sendable {}
  final class T831: Sendable {}
  final class T832: Sendable {}
  final class T833: Sendable {}
  final class T834: Sendable {}
  final class T835: Sendable {}
  final class T836: Sendable {}
  final class T837: Sendable {}
  final class T838: Sendable {}
  final class T839: Sendable {}
  final class T840: Sendable {}
  final class T841: Sendable {}
  final class T842: Sendable {}
  final class T843: Sendable {}
  final class T844: Sendable {}
  final class T845: Sendable {}
  final class T846: Sendable {}
  final class T847: Sendable {}
  final class T848: Sendable {}
  final class T849: Sendable {}
  final class T850: Sendable {}
  final class T851: Sendable {}
  final class T852: Sendable {}
  final class T853: Sendable {}
  final class T854: Sendable {}
  final class T855: Sendable {}
  final class T856: Sendable {}
  final class T857: Sendable {}
  final class T858: Sendable {}
  final class T859: Sendable {}
  final class T860: Sendable {}
  final class T861: Sendable {}
  final class T862: Sendable {}
  final class T863: Sendable {}
  final class T864: Sendable {}
  final class T865: Sendable {}
  final class T866: Sendable {}
  final class T867: Sendable {}
  final class T868: Sendable {}
  final class T869: Sendable {}
  final class T870: Sendable {}
  final class T871: Sendable {}
  final class T872: Sendable {}
  final class T873: Sendable {}
  final class T874: Sendable {}
  final class T875: Sendable {}
  final class T876: Sendable {}
  final class T877: Sendable {}
  final class T878: Sendable {}
  final class T879: Sendable {}
  final class T880: Sendable {}
  final class T881: Sendable {}
  final class T882: Sendable {}
  final class T883: Sendable {}
  final class T884: Sendable {}
  final class T885: Sendable {}
  final class T886: Sendable {}
  final class T887: Sendable {}
  final class T888: Sendable {}
  final class T889: Sendable {}
  final class T890: Sendable {}
  final class T891: Sendable {}
  final class T892: Sendable {}
  final class T893: Sendable {}
  final class T894: Sendable {}
  final class T895: Sendable {}
  final class T896: Sendable {}
  final class T897: Sendable {}
  final class T898: Sendable {}
  final class T899: Sendable {}
  final class T900: Sendable {}
  final class T901: Sendable {}
  final class T902: Sendable {}
  final class T903: Sendable {}
  final class T904: Sendable {}
  final class T905: Sendable {}
  final class T906: Sendable {}
  final class T907: Sendable {}
  final class T908: Sendable {}
  final class T909: Sendable {}
  final class T910: Sendable {}
  final class T911: Sendable {}
  final class T912: Sendable {}
  final class T913: Sendable {}
  final class T914: Sendable {}
  final class T915: Sendable {}
  final class T916: Sendable {}
  final class T917: Sendable {}
  final class T918: Sendable {}
  final class T919: Sendable {}
  final class T920: Sendable {}
  final class T921: Sendable {}
  final class T922: Sendable {}
  final class T923: Sendable {}
  final class T924: Sendable {}
  final class T925: Sendable {}
  final class T926: Sendable {}
  final class T927: Sendable {}
  final class T928: Sendable {}
  final class T929: Sendable {}
  final class T930: Sendable {}
  final class T931: Sendable {}
  final class T932: Sendable {}
  final class T933: Sendable {}
  final class T934: Sendable {}
  final class T935: Sendable {}
  final class T936: Sendable {}
  final class T937: Sendable {}
  final class T938: Sendable {}
  final class T939: Sendable {}
  final class T940: Sendable {}
  final class T941: Sendable {}
  final class T942: Sendable {}
  final class T943: Sendable {}
  final class T944: Sendable {}
  final class T945: Sendable {}
  final class T946: Sendable {}
  final class T947: Sendable {}
  final class T948: Sendable {}
  final class T949: Sendable {}
  final class T950: Sendable {}
  final class T951: Sendable {}
  final class T952: Sendable {}
  final class T953: Sendable {}
  final class T954: Sendable {}
  final class T955: Sendable {}
  final class T956: Sendable {}
  final class T957: Sendable {}
  final class T958: Sendable {}
  final class T959: Sendable {}
  final class T960: Sendable {}
  final class T961: Sendable {}
  final class T962: Sendable {}
  final class T963: Sendable {}
  final class T964: Sendable {}
  final class T965: Sendable {}
  final class T966: Sendable {}
  final class T967: Sendable {}
  final class T968: Sendable {}
  final class T969: Sendable {}
  final class T970: Sendable {}
  final class T971: Sendable {}
  final class T972: Sendable {}
  final class T973: Sendable {}
  final class T974: Sendable {}
  final class T975: Sendable {}
  final class T976: Sendable {}
  final class T977: Sendable {}
  final class T978: Sendable {}
  final class T979: Sendable {}
  final class T980: Sendable {}
  final class T981: Sendable {}
  final class T982: Sendable {}
  final class T983: Sendable {}
  final class T984: Sendable {}
  final class T985: Sendable {}
  final class T986: Sendable {}
  final class T987: Sendable {}
  final class T988: Sendable {}
  final class T989: Sendable {}
  final class T990: Sendable {}
  final class T991: Sendable {}
  final class T992: Sendable {}
  final class T993: Sendable {}
  final class T994: Sendable {}
  final class T995: Sendable {}
  final class T996: Sendable {}
  final class T997: Sendable {}
  final class T998: Sendable {}
  final class T999: Sendable {}
}

func register100(_ container: Container) throws {
  try container.register(Types.T0.self) { _ in Types.T0() }
  try container.register(Types.T1.self) { _ in Types.T1() }
  try container.register(Types.T2.self) { _ in Types.T2() }
  try container.register(Types.T3.self) { _ in Types.T3() }
  try container.register(Types.T4.self) { _ in Types.T4() }
  try container.register(Types.T5.self) { _ in Types.T5() }
  try container.register(Types.T6.self) { _ in Types.T6() }
  try container.register(Types.T7.self) { _ in Types.T7() }
  try container.register(Types.T8.self) { _ in Types.T8() }
  try container.register(Types.T9.self) { _ in Types.T9() }
  try container.register(Types.T10.self) { _ in Types.T10() }
  try container.register(Types.T11.self) { _ in Types.T11() }
  try container.register(Types.T12.self) { _ in Types.T12() }
  try container.register(Types.T13.self) { _ in Types.T13() }
  try container.register(Types.T14.self) { _ in Types.T14() }
  try container.register(Types.T15.self) { _ in Types.T15() }
  try container.register(Types.T16.self) { _ in Types.T16() }
  try container.register(Types.T17.self) { _ in Types.T17() }
  try container.register(Types.T18.self) { _ in Types.T18() }
  try container.register(Types.T19.self) { _ in Types.T19() }
  try container.register(Types.T20.self) { _ in Types.T20() }
  try container.register(Types.T21.self) { _ in Types.T21() }
  try container.register(Types.T22.self) { _ in Types.T22() }
  try container.register(Types.T23.self) { _ in Types.T23() }
  try container.register(Types.T24.self) { _ in Types.T24() }
  try container.register(Types.T25.self) { _ in Types.T25() }
  try container.register(Types.T26.self) { _ in Types.T26() }
  try container.register(Types.T27.self) { _ in Types.T27() }
  try container.register(Types.T28.self) { _ in Types.T28() }
  try container.register(Types.T29.self) { _ in Types.T29() }
  try container.register(Types.T30.self) { _ in Types.T30() }
  try container.register(Types.T31.self) { _ in Types.T31() }
  try container.register(Types.T32.self) { _ in Types.T32() }
  try container.register(Types.T33.self) { _ in Types.T33() }
  try container.register(Types.T34.self) { _ in Types.T34() }
  try container.register(Types.T35.self) { _ in Types.T35() }
  try container.register(Types.T36.self) { _ in Types.T36() }
  try container.register(Types.T37.self) { _ in Types.T37() }
  try container.register(Types.T38.self) { _ in Types.T38() }
  try container.register(Types.T39.self) { _ in Types.T39() }
  try container.register(Types.T40.self) { _ in Types.T40() }
  try container.register(Types.T41.self) { _ in Types.T41() }
  try container.register(Types.T42.self) { _ in Types.T42() }
  try container.register(Types.T43.self) { _ in Types.T43() }
  try container.register(Types.T44.self) { _ in Types.T44() }
  try container.register(Types.T45.self) { _ in Types.T45() }
  try container.register(Types.T46.self) { _ in Types.T46() }
  try container.register(Types.T47.self) { _ in Types.T47() }
  try container.register(Types.T48.self) { _ in Types.T48() }
  try container.register(Types.T49.self) { _ in Types.T49() }
  try container.register(Types.T50.self) { _ in Types.T50() }
  try container.register(Types.T51.self) { _ in Types.T51() }
  try container.register(Types.T52.self) { _ in Types.T52() }
  try container.register(Types.T53.self) { _ in Types.T53() }
  try container.register(Types.T54.self) { _ in Types.T54() }
  try container.register(Types.T55.self) { _ in Types.T55() }
  try container.register(Types.T56.self) { _ in Types.T56() }
  try container.register(Types.T57.self) { _ in Types.T57() }
  try container.register(Types.T58.self) { _ in Types.T58() }
  try container.register(Types.T59.self) { _ in Types.T59() }
  try container.register(Types.T60.self) { _ in Types.T60() }
  try container.register(Types.T61.self) { _ in Types.T61() }
  try container.register(Types.T62.self) { _ in Types.T62() }
  try container.register(Types.T63.self) { _ in Types.T63() }
  try container.register(Types.T64.self) { _ in Types.T64() }
  try container.register(Types.T65.self) { _ in Types.T65() }
  try container.register(Types.T66.self) { _ in Types.T66() }
  try container.register(Types.T67.self) { _ in Types.T67() }
  try container.register(Types.T68.self) { _ in Types.T68() }
  try container.register(Types.T69.self) { _ in Types.T69() }
  try container.register(Types.T70.self) { _ in Types.T70() }
  try container.register(Types.T71.self) { _ in Types.T71() }
  try container.register(Types.T72.self) { _ in Types.T72() }
  try container.register(Types.T73.self) { _ in Types.T73() }
  try container.register(Types.T74.self) { _ in Types.T74() }
  try container.register(Types.T75.self) { _ in Types.T75() }
  try container.register(Types.T76.self) { _ in Types.T76() }
  try container.register(Types.T77.self) { _ in Types.T77() }
  try container.register(Types.T78.self) { _ in Types.T78() }
  try container.register(Types.T79.self) { _ in Types.T79() }
  try container.register(Types.T80.self) { _ in Types.T80() }
  try container.register(Types.T81.self) { _ in Types.T81() }
  try container.register(Types.T82.self) { _ in Types.T82() }
  try container.register(Types.T83.self) { _ in Types.T83() }
  try container.register(Types.T84.self) { _ in Types.T84() }
  try container.register(Types.T85.self) { _ in Types.T85() }
  try container.register(Types.T86.self) { _ in Types.T86() }
  try container.register(Types.T87.self) { _ in Types.T87() }
  try container.register(Types.T88.self) { _ in Types.T88() }
  try container.register(Types.T89.self) { _ in Types.T89() }
  try container.register(Types.T90.self) { _ in Types.T90() }
  try container.register(Types.T91.self) { _ in Types.T91() }
  try container.register(Types.T92.self) { _ in Types.T92() }
  try container.register(Types.T93.self) { _ in Types.T93() }
  try container.register(Types.T94.self) { _ in Types.T94() }
  try container.register(Types.T95.self) { _ in Types.T95() }
  try container.register(Types.T96.self) { _ in Types.T96() }
  try container.register(Types.T97.self) { _ in Types.T97() }
  try container.register(Types.T98.self) { _ in Types.T98() }
  try container.register(Types.T99.self) { _ in Types.T99() }
}

func resolve100(_ container: Container) throws {
  use(try container.resolve(Types.T0.self))
  use(try container.resolve(Types.T1.self))
  use(try container.resolve(Types.T2.self))
  use(try container.resolve(Types.T3.self))
  use(try container.resolve(Types.T4.self))
  use(try container.resolve(Types.T5.self))
  use(try container.resolve(Types.T6.self))
  use(try container.resolve(Types.T7.self))
  use(try container.resolve(Types.T8.self))
  use(try container.resolve(Types.T9.self))
  use(try container.resolve(Types.T10.self))
  use(try container.resolve(Types.T11.self))
  use(try container.resolve(Types.T12.self))
  use(try container.resolve(Types.T13.self))
  use(try container.resolve(Types.T14.self))
  use(try container.resolve(Types.T15.self))
  use(try container.resolve(Types.T16.self))
  use(try container.resolve(Types.T17.self))
  use(try container.resolve(Types.T18.self))
  use(try container.resolve(Types.T19.self))
  use(try container.resolve(Types.T20.self))
  use(try container.resolve(Types.T21.self))
  use(try container.resolve(Types.T22.self))
  use(try container.resolve(Types.T23.self))
  use(try container.resolve(Types.T24.self))
  use(try container.resolve(Types.T25.self))
  use(try container.resolve(Types.T26.self))
  use(try container.resolve(Types.T27.self))
  use(try container.resolve(Types.T28.self))
  use(try container.resolve(Types.T29.self))
  use(try container.resolve(Types.T30.self))
  use(try container.resolve(Types.T31.self))
  use(try container.resolve(Types.T32.self))
  use(try container.resolve(Types.T33.self))
  use(try container.resolve(Types.T34.self))
  use(try container.resolve(Types.T35.self))
  use(try container.resolve(Types.T36.self))
  use(try container.resolve(Types.T37.self))
  use(try container.resolve(Types.T38.self))
  use(try container.resolve(Types.T39.self))
  use(try container.resolve(Types.T40.self))
  use(try container.resolve(Types.T41.self))
  use(try container.resolve(Types.T42.self))
  use(try container.resolve(Types.T43.self))
  use(try container.resolve(Types.T44.self))
  use(try container.resolve(Types.T45.self))
  use(try container.resolve(Types.T46.self))
  use(try container.resolve(Types.T47.self))
  use(try container.resolve(Types.T48.self))
  use(try container.resolve(Types.T49.self))
  use(try container.resolve(Types.T50.self))
  use(try container.resolve(Types.T51.self))
  use(try container.resolve(Types.T52.self))
  use(try container.resolve(Types.T53.self))
  use(try container.resolve(Types.T54.self))
  use(try container.resolve(Types.T55.self))
  use(try container.resolve(Types.T56.self))
  use(try container.resolve(Types.T57.self))
  use(try container.resolve(Types.T58.self))
  use(try container.resolve(Types.T59.self))
  use(try container.resolve(Types.T60.self))
  use(try container.resolve(Types.T61.self))
  use(try container.resolve(Types.T62.self))
  use(try container.resolve(Types.T63.self))
  use(try container.resolve(Types.T64.self))
  use(try container.resolve(Types.T65.self))
  use(try container.resolve(Types.T66.self))
  use(try container.resolve(Types.T67.self))
  use(try container.resolve(Types.T68.self))
  use(try container.resolve(Types.T69.self))
  use(try container.resolve(Types.T70.self))
  use(try container.resolve(Types.T71.self))
  use(try container.resolve(Types.T72.self))
  use(try container.resolve(Types.T73.self))
  use(try container.resolve(Types.T74.self))
  use(try container.resolve(Types.T75.self))
  use(try container.resolve(Types.T76.self))
  use(try container.resolve(Types.T77.self))
  use(try container.resolve(Types.T78.self))
  use(try container.resolve(Types.T79.self))
  use(try container.resolve(Types.T80.self))
  use(try container.resolve(Types.T81.self))
  use(try container.resolve(Types.T82.self))
  use(try container.resolve(Types.T83.self))
  use(try container.resolve(Types.T84.self))
  use(try container.resolve(Types.T85.self))
  use(try container.resolve(Types.T86.self))
  use(try container.resolve(Types.T87.self))
  use(try container.resolve(Types.T88.self))
  use(try container.resolve(Types.T89.self))
  use(try container.resolve(Types.T90.self))
  use(try container.resolve(Types.T91.self))
  use(try container.resolve(Types.T92.self))
  use(try container.resolve(Types.T93.self))
  use(try container.resolve(Types.T94.self))
  use(try container.resolve(Types.T95.self))
  use(try container.resolve(Types.T96.self))
  use(try container.resolve(Types.T97.self))
  use(try container.resolve(Types.T98.self))
  use(try container.resolve(Types.T99.self))
}

func register1000(_ container: Container) throws {
  try container.register(Types.T0.self) { _ in Types.T0() }
  try container.register(Types.T1.self) { _ in Types.T1() }
  try container.register(Types.T2.self) { _ in Types.T2() }
  try container.register(Types.T3.self) { _ in Types.T3() }
  try container.register(Types.T4.self) { _ in Types.T4() }
  try container.register(Types.T5.self) { _ in Types.T5() }
  try container.register(Types.T6.self) { _ in Types.T6() }
  try container.register(Types.T7.self) { _ in Types.T7() }
  try container.register(Types.T8.self) { _ in Types.T8() }
  try container.register(Types.T9.self) { _ in Types.T9() }
  try container.register(Types.T10.self) { _ in Types.T10() }
  try container.register(Types.T11.self) { _ in Types.T11() }
  try container.register(Types.T12.self) { _ in Types.T12() }
  try container.register(Types.T13.self) { _ in Types.T13() }
  try container.register(Types.T14.self) { _ in Types.T14() }
  try container.register(Types.T15.self) { _ in Types.T15() }
  try container.register(Types.T16.self) { _ in Types.T16() }
  try container.register(Types.T17.self) { _ in Types.T17() }
  try container.register(Types.T18.self) { _ in Types.T18() }
  try container.register(Types.T19.self) { _ in Types.T19() }
  try container.register(Types.T20.self) { _ in Types.T20() }
  try container.register(Types.T21.self) { _ in Types.T21() }
  try container.register(Types.T22.self) { _ in Types.T22() }
  try container.register(Types.T23.self) { _ in Types.T23() }
  try container.register(Types.T24.self) { _ in Types.T24() }
  try container.register(Types.T25.self) { _ in Types.T25() }
  try container.register(Types.T26.self) { _ in Types.T26() }
  try container.register(Types.T27.self) { _ in Types.T27() }
  try container.register(Types.T28.self) { _ in Types.T28() }
  try container.register(Types.T29.self) { _ in Types.T29() }
  try container.register(Types.T30.self) { _ in Types.T30() }
  try container.register(Types.T31.self) { _ in Types.T31() }
  try container.register(Types.T32.self) { _ in Types.T32() }
  try container.register(Types.T33.self) { _ in Types.T33() }
  try container.register(Types.T34.self) { _ in Types.T34() }
  try container.register(Types.T35.self) { _ in Types.T35() }
  try container.register(Types.T36.self) { _ in Types.T36() }
  try container.register(Types.T37.self) { _ in Types.T37() }
  try container.register(Types.T38.self) { _ in Types.T38() }
  try container.register(Types.T39.self) { _ in Types.T39() }
  try container.register(Types.T40.self) { _ in Types.T40() }
  try container.register(Types.T41.self) { _ in Types.T41() }
  try container.register(Types.T42.self) { _ in Types.T42() }
  try container.register(Types.T43.self) { _ in Types.T43() }
  try container.register(Types.T44.self) { _ in Types.T44() }
  try container.register(Types.T45.self) { _ in Types.T45() }
  try container.register(Types.T46.self) { _ in Types.T46() }
  try container.register(Types.T47.self) { _ in Types.T47() }
  try container.register(Types.T48.self) { _ in Types.T48() }
  try container.register(Types.T49.self) { _ in Types.T49() }
  try container.register(Types.T50.self) { _ in Types.T50() }
  try container.register(Types.T51.self) { _ in Types.T51() }
  try container.register(Types.T52.self) { _ in Types.T52() }
  try container.register(Types.T53.self) { _ in Types.T53() }
  try container.register(Types.T54.self) { _ in Types.T54() }
  try container.register(Types.T55.self) { _ in Types.T55() }
  try container.register(Types.T56.self) { _ in Types.T56() }
  try container.register(Types.T57.self) { _ in Types.T57() }
  try container.register(Types.T58.self) { _ in Types.T58() }
  try container.register(Types.T59.self) { _ in Types.T59() }
  try container.register(Types.T60.self) { _ in Types.T60() }
  try container.register(Types.T61.self) { _ in Types.T61() }
  try container.register(Types.T62.self) { _ in Types.T62() }
  try container.register(Types.T63.self) { _ in Types.T63() }
  try container.register(Types.T64.self) { _ in Types.T64() }
  try container.register(Types.T65.self) { _ in Types.T65() }
  try container.register(Types.T66.self) { _ in Types.T66() }
  try container.register(Types.T67.self) { _ in Types.T67() }
  try container.register(Types.T68.self) { _ in Types.T68() }
  try container.register(Types.T69.self) { _ in Types.T69() }
  try container.register(Types.T70.self) { _ in Types.T70() }
  try container.register(Types.T71.self) { _ in Types.T71() }
  try container.register(Types.T72.self) { _ in Types.T72() }
  try container.register(Types.T73.self) { _ in Types.T73() }
  try container.register(Types.T74.self) { _ in Types.T74() }
  try container.register(Types.T75.self) { _ in Types.T75() }
  try container.register(Types.T76.self) { _ in Types.T76() }
  try container.register(Types.T77.self) { _ in Types.T77() }
  try container.register(Types.T78.self) { _ in Types.T78() }
  try container.register(Types.T79.self) { _ in Types.T79() }
  try container.register(Types.T80.self) { _ in Types.T80() }
  try container.register(Types.T81.self) { _ in Types.T81() }
  try container.register(Types.T82.self) { _ in Types.T82() }
  try container.register(Types.T83.self) { _ in Types.T83() }
  try container.register(Types.T84.self) { _ in Types.T84() }
  try container.register(Types.T85.self) { _ in Types.T85() }
  try container.register(Types.T86.self) { _ in Types.T86() }
  try container.register(Types.T87.self) { _ in Types.T87() }
  try container.register(Types.T88.self) { _ in Types.T88() }
  try container.register(Types.T89.self) { _ in Types.T89() }
  try container.register(Types.T90.self) { _ in Types.T90() }
  try container.register(Types.T91.self) { _ in Types.T91() }
  try container.register(Types.T92.self) { _ in Types.T92() }
  try container.register(Types.T93.self) { _ in Types.T93() }
  try container.register(Types.T94.self) { _ in Types.T94() }
  try container.register(Types.T95.self) { _ in Types.T95() }
  try container.register(Types.T96.self) { _ in Types.T96() }
  try container.register(Types.T97.self) { _ in Types.T97() }
  try container.register(Types.T98.self) { _ in Types.T98() }
  try container.register(Types.T99.self) { _ in Types.T99() }
  try container.register(Types.T100.self) { _ in Types.T100() }
  try container.register(Types.T101.self) { _ in Types.T101() }
  try container.register(Types.T102.self) { _ in Types.T102() }
  try container.register(Types.T103.self) { _ in Types.T103() }
  try container.register(Types.T104.self) { _ in Types.T104() }
  try container.register(Types.T105.self) { _ in Types.T105() }
  try container.register(Types.T106.self) { _ in Types.T106() }
  try container.register(Types.T107.self) { _ in Types.T107() }
  try container.register(Types.T108.self) { _ in Types.T108() }
  try container.register(Types.T109.self) { _ in Types.T109() }
  try container.register(Types.T110.self) { _ in Types.T110() }
  try container.register(Types.T111.self) { _ in Types.T111() }
  try container.register(Types.T112.self) { _ in Types.T112() }
  try container.register(Types.T113.self) { _ in Types.T113() }
  try container.register(Types.T114.self) { _ in Types.T114() }
  try container.register(Types.T115.self) { _ in Types.T115() }
  try container.register(Types.T116.self) { _ in Types.T116() }
  try container.register(Types.T117.self) { _ in Types.T117() }
  try container.register(Types.T118.self) { _ in Types.T118() }
  try container.register(Types.T119.self) { _ in Types.T119() }
  try container.register(Types.T120.self) { _ in Types.T120() }
  try container.register(Types.T121.self) { _ in Types.T121() }
  try container.register(Types.T122.self) { _ in Types.T122() }
  try container.register(Types.T123.self) { _ in Types.T123() }
  try container.register(Types.T124.self) { _ in Types.T124() }
  try container.register(Types.T125.self) { _ in Types.T125() }
  try container.register(Types.T126.self) { _ in Types.T126() }
  try container.register(Types.T127.self) { _ in Types.T127() }
  try container.register(Types.T128.self) { _ in Types.T128() }
  try container.register(Types.T129.self) { _ in Types.T129() }
  try container.register(Types.T130.self) { _ in Types.T130() }
  try container.register(Types.T131.self) { _ in Types.T131() }
  try container.register(Types.T132.self) { _ in Types.T132() }
  try container.register(Types.T133.self) { _ in Types.T133() }
  try container.register(Types.T134.self) { _ in Types.T134() }
  try container.register(Types.T135.self) { _ in Types.T135() }
  try container.register(Types.T136.self) { _ in Types.T136() }
  try container.register(Types.T137.self) { _ in Types.T137() }
  try container.register(Types.T138.self) { _ in Types.T138() }
  try container.register(Types.T139.self) { _ in Types.T139() }
  try container.register(Types.T140.self) { _ in Types.T140() }
  try container.register(Types.T141.self) { _ in Types.T141() }
  try container.register(Types.T142.self) { _ in Types.T142() }
  try container.register(Types.T143.self) { _ in Types.T143() }
  try container.register(Types.T144.self) { _ in Types.T144() }
  try container.register(Types.T145.self) { _ in Types.T145() }
  try container.register(Types.T146.self) { _ in Types.T146() }
  try container.register(Types.T147.self) { _ in Types.T147() }
  try container.register(Types.T148.self) { _ in Types.T148() }
  try container.register(Types.T149.self) { _ in Types.T149() }
  try container.register(Types.T150.self) { _ in Types.T150() }
  try container.register(Types.T151.self) { _ in Types.T151() }
  try container.register(Types.T152.self) { _ in Types.T152() }
  try container.register(Types.T153.self) { _ in Types.T153() }
  try container.register(Types.T154.self) { _ in Types.T154() }
  try container.register(Types.T155.self) { _ in Types.T155() }
  try container.register(Types.T156.self) { _ in Types.T156() }
  try container.register(Types.T157.self) { _ in Types.T157() }
  try container.register(Types.T158.self) { _ in Types.T158() }
  try container.register(Types.T159.self) { _ in Types.T159() }
  try container.register(Types.T160.self) { _ in Types.T160() }
  try container.register(Types.T161.self) { _ in Types.T161() }
  try container.register(Types.T162.self) { _ in Types.T162() }
  try container.register(Types.T163.self) { _ in Types.T163() }
  try container.register(Types.T164.self) { _ in Types.T164() }
  try container.register(Types.T165.self) { _ in Types.T165() }
  try container.register(Types.T166.self) { _ in Types.T166() }
  try container.register(Types.T167.self) { _ in Types.T167() }
  try container.register(Types.T168.self) { _ in Types.T168() }
  try container.register(Types.T169.self) { _ in Types.T169() }
  try container.register(Types.T170.self) { _ in Types.T170() }
  try container.register(Types.T171.self) { _ in Types.T171() }
  try container.register(Types.T172.self) { _ in Types.T172() }
  try container.register(Types.T173.self) { _ in Types.T173() }
  try container.register(Types.T174.self) { _ in Types.T174() }
  try container.register(Types.T175.self) { _ in Types.T175() }
  try container.register(Types.T176.self) { _ in Types.T176() }
  try container.register(Types.T177.self) { _ in Types.T177() }
  try container.register(Types.T178.self) { _ in Types.T178() }
  try container.register(Types.T179.self) { _ in Types.T179() }
  try container.register(Types.T180.self) { _ in Types.T180() }
  try container.register(Types.T181.self) { _ in Types.T181() }
  try container.register(Types.T182.self) { _ in Types.T182() }
  try container.register(Types.T183.self) { _ in Types.T183() }
  try container.register(Types.T184.self) { _ in Types.T184() }
  try container.register(Types.T185.self) { _ in Types.T185() }
  try container.register(Types.T186.self) { _ in Types.T186() }
  try container.register(Types.T187.self) { _ in Types.T187() }
  try container.register(Types.T188.self) { _ in Types.T188() }
  try container.register(Types.T189.self) { _ in Types.T189() }
  try container.register(Types.T190.self) { _ in Types.T190() }
  try container.register(Types.T191.self) { _ in Types.T191() }
  try container.register(Types.T192.self) { _ in Types.T192() }
  try container.register(Types.T193.self) { _ in Types.T193() }
  try container.register(Types.T194.self) { _ in Types.T194() }
  try container.register(Types.T195.self) { _ in Types.T195() }
  try container.register(Types.T196.self) { _ in Types.T196() }
  try container.register(Types.T197.self) { _ in Types.T197() }
  try container.register(Types.T198.self) { _ in Types.T198() }
  try container.register(Types.T199.self) { _ in Types.T199() }
  try container.register(Types.T200.self) { _ in Types.T200() }
  try container.register(Types.T201.self) { _ in Types.T201() }
  try container.register(Types.T202.self) { _ in Types.T202() }
  try container.register(Types.T203.self) { _ in Types.T203() }
  try container.register(Types.T204.self) { _ in Types.T204() }
  try container.register(Types.T205.self) { _ in Types.T205() }
  try container.register(Types.T206.self) { _ in Types.T206() }
  try container.register(Types.T207.self) { _ in Types.T207() }
  try container.register(Types.T208.self) { _ in Types.T208() }
  try container.register(Types.T209.self) { _ in Types.T209() }
  try container.register(Types.T210.self) { _ in Types.T210() }
  try container.register(Types.T211.self) { _ in Types.T211() }
  try container.register(Types.T212.self) { _ in Types.T212() }
  try container.register(Types.T213.self) { _ in Types.T213() }
  try container.register(Types.T214.self) { _ in Types.T214() }
  try container.register(Types.T215.self) { _ in Types.T215() }
  try container.register(Types.T216.self) { _ in Types.T216() }
  try container.register(Types.T217.self) { _ in Types.T217() }
  try container.register(Types.T218.self) { _ in Types.T218() }
  try container.register(Types.T219.self) { _ in Types.T219() }
  try container.register(Types.T220.self) { _ in Types.T220() }
  try container.register(Types.T221.self) { _ in Types.T221() }
  try container.register(Types.T222.self) { _ in Types.T222() }
  try container.register(Types.T223.self) { _ in Types.T223() }
  try container.register(Types.T224.self) { _ in Types.T224() }
  try container.register(Types.T225.self) { _ in Types.T225() }
  try container.register(Types.T226.self) { _ in Types.T226() }
  try container.register(Types.T227.self) { _ in Types.T227() }
  try container.register(Types.T228.self) { _ in Types.T228() }
  try container.register(Types.T229.self) { _ in Types.T229() }
  try container.register(Types.T230.self) { _ in Types.T230() }
  try container.register(Types.T231.self) { _ in Types.T231() }
  try container.register(Types.T232.self) { _ in Types.T232() }
  try container.register(Types.T233.self) { _ in Types.T233() }
  try container.register(Types.T234.self) { _ in Types.T234() }
  try container.register(Types.T235.self) { _ in Types.T235() }
  try container.register(Types.T236.self) { _ in Types.T236() }
  try container.register(Types.T237.self) { _ in Types.T237() }
  try container.register(Types.T238.self) { _ in Types.T238() }
  try container.register(Types.T239.self) { _ in Types.T239() }
  try container.register(Types.T240.self) { _ in Types.T240() }
  try container.register(Types.T241.self) { _ in Types.T241() }
  try container.register(Types.T242.self) { _ in Types.T242() }
  try container.register(Types.T243.self) { _ in Types.T243() }
  try container.register(Types.T244.self) { _ in Types.T244() }
  try container.register(Types.T245.self) { _ in Types.T245() }
  try container.register(Types.T246.self) { _ in Types.T246() }
  try container.register(Types.T247.self) { _ in Types.T247() }
  try container.register(Types.T248.self) { _ in Types.T248() }
  try container.register(Types.T249.self) { _ in Types.T249() }
  try container.register(Types.T250.self) { _ in Types.T250() }
  try container.register(Types.T251.self) { _ in Types.T251() }
  try container.register(Types.T252.self) { _ in Types.T252() }
  try container.register(Types.T253.self) { _ in Types.T253() }
  try container.register(Types.T254.self) { _ in Types.T254() }
  try container.register(Types.T255.self) { _ in Types.T255() }
  try container.register(Types.T256.self) { _ in Types.T256() }
  try container.register(Types.T257.self) { _ in Types.T257() }
  try container.register(Types.T258.self) { _ in Types.T258() }
  try container.register(Types.T259.self) { _ in Types.T259() }
  try container.register(Types.T260.self) { _ in Types.T260() }
  try container.register(Types.T261.self) { _ in Types.T261() }
  try container.register(Types.T262.self) { _ in Types.T262() }
  try container.register(Types.T263.self) { _ in Types.T263() }
  try container.register(Types.T264.self) { _ in Types.T264() }
  try container.register(Types.T265.self) { _ in Types.T265() }
  try container.register(Types.T266.self) { _ in Types.T266() }
  try container.register(Types.T267.self) { _ in Types.T267() }
  try container.register(Types.T268.self) { _ in Types.T268() }
  try container.register(Types.T269.self) { _ in Types.T269() }
  try container.register(Types.T270.self) { _ in Types.T270() }
  try container.register(Types.T271.self) { _ in Types.T271() }
  try container.register(Types.T272.self) { _ in Types.T272() }
  try container.register(Types.T273.self) { _ in Types.T273() }
  try container.register(Types.T274.self) { _ in Types.T274() }
  try container.register(Types.T275.self) { _ in Types.T275() }
  try container.register(Types.T276.self) { _ in Types.T276() }
  try container.register(Types.T277.self) { _ in Types.T277() }
  try container.register(Types.T278.self) { _ in Types.T278() }
  try container.register(Types.T279.self) { _ in Types.T279() }
  try container.register(Types.T280.self) { _ in Types.T280() }
  try container.register(Types.T281.self) { _ in Types.T281() }
  try container.register(Types.T282.self) { _ in Types.T282() }
  try container.register(Types.T283.self) { _ in Types.T283() }
  try container.register(Types.T284.self) { _ in Types.T284() }
  try container.register(Types.T285.self) { _ in Types.T285() }
  try container.register(Types.T286.self) { _ in Types.T286() }
  try container.register(Types.T287.self) { _ in Types.T287() }
  try container.register(Types.T288.self) { _ in Types.T288() }
  try container.register(Types.T289.self) { _ in Types.T289() }
  try container.register(Types.T290.self) { _ in Types.T290() }
  try container.register(Types.T291.self) { _ in Types.T291() }
  try container.register(Types.T292.self) { _ in Types.T292() }
  try container.register(Types.T293.self) { _ in Types.T293() }
  try container.register(Types.T294.self) { _ in Types.T294() }
  try container.register(Types.T295.self) { _ in Types.T295() }
  try container.register(Types.T296.self) { _ in Types.T296() }
  try container.register(Types.T297.self) { _ in Types.T297() }
  try container.register(Types.T298.self) { _ in Types.T298() }
  try container.register(Types.T299.self) { _ in Types.T299() }
  try container.register(Types.T300.self) { _ in Types.T300() }
  try container.register(Types.T301.self) { _ in Types.T301() }
  try container.register(Types.T302.self) { _ in Types.T302() }
  try container.register(Types.T303.self) { _ in Types.T303() }
  try container.register(Types.T304.self) { _ in Types.T304() }
  try container.register(Types.T305.self) { _ in Types.T305() }
  try container.register(Types.T306.self) { _ in Types.T306() }
  try container.register(Types.T307.self) { _ in Types.T307() }
  try container.register(Types.T308.self) { _ in Types.T308() }
  try container.register(Types.T309.self) { _ in Types.T309() }
  try container.register(Types.T310.self) { _ in Types.T310() }
  try container.register(Types.T311.self) { _ in Types.T311() }
  try container.register(Types.T312.self) { _ in Types.T312() }
  try container.register(Types.T313.self) { _ in Types.T313() }
  try container.register(Types.T314.self) { _ in Types.T314() }
  try container.register(Types.T315.self) { _ in Types.T315() }
  try container.register(Types.T316.self) { _ in Types.T316() }
  try container.register(Types.T317.self) { _ in Types.T317() }
  try container.register(Types.T318.self) { _ in Types.T318() }
  try container.register(Types.T319.self) { _ in Types.T319() }
  try container.register(Types.T320.self) { _ in Types.T320() }
  try container.register(Types.T321.self) { _ in Types.T321() }
  try container.register(Types.T322.self) { _ in Types.T322() }
  try container.register(Types.T323.self) { _ in Types.T323() }
  try container.register(Types.T324.self) { _ in Types.T324() }
  try container.register(Types.T325.self) { _ in Types.T325() }
  try container.register(Types.T326.self) { _ in Types.T326() }
  try container.register(Types.T327.self) { _ in Types.T327() }
  try container.register(Types.T328.self) { _ in Types.T328() }
  try container.register(Types.T329.self) { _ in Types.T329() }
  try container.register(Types.T330.self) { _ in Types.T330() }
  try container.register(Types.T331.self) { _ in Types.T331() }
  try container.register(Types.T332.self) { _ in Types.T332() }
  try container.register(Types.T333.self) { _ in Types.T333() }
  try container.register(Types.T334.self) { _ in Types.T334() }
  try container.register(Types.T335.self) { _ in Types.T335() }
  try container.register(Types.T336.self) { _ in Types.T336() }
  try container.register(Types.T337.self) { _ in Types.T337() }
  try container.register(Types.T338.self) { _ in Types.T338() }
  try container.register(Types.T339.self) { _ in Types.T339() }
  try container.register(Types.T340.self) { _ in Types.T340() }
  try container.register(Types.T341.self) { _ in Types.T341() }
  try container.register(Types.T342.self) { _ in Types.T342() }
  try container.register(Types.T343.self) { _ in Types.T343() }
  try container.register(Types.T344.self) { _ in Types.T344() }
  try container.register(Types.T345.self) { _ in Types.T345() }
  try container.register(Types.T346.self) { _ in Types.T346() }
  try container.register(Types.T347.self) { _ in Types.T347() }
  try container.register(Types.T348.self) { _ in Types.T348() }
  try container.register(Types.T349.self) { _ in Types.T349() }
  try container.register(Types.T350.self) { _ in Types.T350() }
  try container.register(Types.T351.self) { _ in Types.T351() }
  try container.register(Types.T352.self) { _ in Types.T352() }
  try container.register(Types.T353.self) { _ in Types.T353() }
  try container.register(Types.T354.self) { _ in Types.T354() }
  try container.register(Types.T355.self) { _ in Types.T355() }
  try container.register(Types.T356.self) { _ in Types.T356() }
  try container.register(Types.T357.self) { _ in Types.T357() }
  try container.register(Types.T358.self) { _ in Types.T358() }
  try container.register(Types.T359.self) { _ in Types.T359() }
  try container.register(Types.T360.self) { _ in Types.T360() }
  try container.register(Types.T361.self) { _ in Types.T361() }
  try container.register(Types.T362.self) { _ in Types.T362() }
  try container.register(Types.T363.self) { _ in Types.T363() }
  try container.register(Types.T364.self) { _ in Types.T364() }
  try container.register(Types.T365.self) { _ in Types.T365() }
  try container.register(Types.T366.self) { _ in Types.T366() }
  try container.register(Types.T367.self) { _ in Types.T367() }
  try container.register(Types.T368.self) { _ in Types.T368() }
  try container.register(Types.T369.self) { _ in Types.T369() }
  try container.register(Types.T370.self) { _ in Types.T370() }
  try container.register(Types.T371.self) { _ in Types.T371() }
  try container.register(Types.T372.self) { _ in Types.T372() }
  try container.register(Types.T373.self) { _ in Types.T373() }
  try container.register(Types.T374.self) { _ in Types.T374() }
  try container.register(Types.T375.self) { _ in Types.T375() }
  try container.register(Types.T376.self) { _ in Types.T376() }
  try container.register(Types.T377.self) { _ in Types.T377() }
  try container.register(Types.T378.self) { _ in Types.T378() }
  try container.register(Types.T379.self) { _ in Types.T379() }
  try container.register(Types.T380.self) { _ in Types.T380() }
  try container.register(Types.T381.self) { _ in Types.T381() }
  try container.register(Types.T382.self) { _ in Types.T382() }
  try container.register(Types.T383.self) { _ in Types.T383() }
  try container.register(Types.T384.self) { _ in Types.T384() }
  try container.register(Types.T385.self) { _ in Types.T385() }
  try container.register(Types.T386.self) { _ in Types.T386() }
  try container.register(Types.T387.self) { _ in Types.T387() }
  try container.register(Types.T388.self) { _ in Types.T388() }
  try container.register(Types.T389.self) { _ in Types.T389() }
  try container.register(Types.T390.self) { _ in Types.T390() }
  try container.register(Types.T391.self) { _ in Types.T391() }
  try container.register(Types.T392.self) { _ in Types.T392() }
  try container.register(Types.T393.self) { _ in Types.T393() }
  try container.register(Types.T394.self) { _ in Types.T394() }
  try container.register(Types.T395.self) { _ in Types.T395() }
  try container.register(Types.T396.self) { _ in Types.T396() }
  try container.register(Types.T397.self) { _ in Types.T397() }
  try container.register(Types.T398.self) { _ in Types.T398() }
  try container.register(Types.T399.self) { _ in Types.T399() }
  try container.register(Types.T400.self) { _ in Types.T400() }
  try container.register(Types.T401.self) { _ in Types.T401() }
  try container.register(Types.T402.self) { _ in Types.T402() }
  try container.register(Types.T403.self) { _ in Types.T403() }
  try container.register(Types.T404.self) { _ in Types.T404() }
  try container.register(Types.T405.self) { _ in Types.T405() }
  try container.register(Types.T406.self) { _ in Types.T406() }
  try container.register(Types.T407.self) { _ in Types.T407() }
  try container.register(Types.T408.self) { _ in Types.T408() }
  try container.register(Types.T409.self) { _ in Types.T409() }
  try container.register(Types.T410.self) { _ in Types.T410() }
  try container.register(Types.T411.self) { _ in Types.T411() }
  try container.register(Types.T412.self) { _ in Types.T412() }
  try container.register(Types.T413.self) { _ in Types.T413() }
  try container.register(Types.T414.self) { _ in Types.T414() }
  try container.register(Types.T415.self) { _ in Types.T415() }
  try container.register(Types.T416.self) { _ in Types.T416() }
  try container.register(Types.T417.self) { _ in Types.T417() }
  try container.register(Types.T418.self) { _ in Types.T418() }
  try container.register(Types.T419.self) { _ in Types.T419() }
  try container.register(Types.T420.self) { _ in Types.T420() }
  try container.register(Types.T421.self) { _ in Types.T421() }
  try container.register(Types.T422.self) { _ in Types.T422() }
  try container.register(Types.T423.self) { _ in Types.T423() }
  try container.register(Types.T424.self) { _ in Types.T424() }
  try container.register(Types.T425.self) { _ in Types.T425() }
  try container.register(Types.T426.self) { _ in Types.T426() }
  try container.register(Types.T427.self) { _ in Types.T427() }
  try container.register(Types.T428.self) { _ in Types.T428() }
  try container.register(Types.T429.self) { _ in Types.T429() }
  try container.register(Types.T430.self) { _ in Types.T430() }
  try container.register(Types.T431.self) { _ in Types.T431() }
  try container.register(Types.T432.self) { _ in Types.T432() }
  try container.register(Types.T433.self) { _ in Types.T433() }
  try container.register(Types.T434.self) { _ in Types.T434() }
  try container.register(Types.T435.self) { _ in Types.T435() }
  try container.register(Types.T436.self) { _ in Types.T436() }
  try container.register(Types.T437.self) { _ in Types.T437() }
  try container.register(Types.T438.self) { _ in Types.T438() }
  try container.register(Types.T439.self) { _ in Types.T439() }
  try container.register(Types.T440.self) { _ in Types.T440() }
  try container.register(Types.T441.self) { _ in Types.T441() }
  try container.register(Types.T442.self) { _ in Types.T442() }
  try container.register(Types.T443.self) { _ in Types.T443() }
  try container.register(Types.T444.self) { _ in Types.T444() }
  try container.register(Types.T445.self) { _ in Types.T445() }
  try container.register(Types.T446.self) { _ in Types.T446() }
  try container.register(Types.T447.self) { _ in Types.T447() }
  try container.register(Types.T448.self) { _ in Types.T448() }
  try container.register(Types.T449.self) { _ in Types.T449() }
  try container.register(Types.T450.self) { _ in Types.T450() }
  try container.register(Types.T451.self) { _ in Types.T451() }
  try container.register(Types.T452.self) { _ in Types.T452() }
  try container.register(Types.T453.self) { _ in Types.T453() }
  try container.register(Types.T454.self) { _ in Types.T454() }
  try container.register(Types.T455.self) { _ in Types.T455() }
  try container.register(Types.T456.self) { _ in Types.T456() }
  try container.register(Types.T457.self) { _ in Types.T457() }
  try container.register(Types.T458.self) { _ in Types.T458() }
  try container.register(Types.T459.self) { _ in Types.T459() }
  try container.register(Types.T460.self) { _ in Types.T460() }
  try container.register(Types.T461.self) { _ in Types.T461() }
  try container.register(Types.T462.self) { _ in Types.T462() }
  try container.register(Types.T463.self) { _ in Types.T463() }
  try container.register(Types.T464.self) { _ in Types.T464() }
  try container.register(Types.T465.self) { _ in Types.T465() }
  try container.register(Types.T466.self) { _ in Types.T466() }
  try container.register(Types.T467.self) { _ in Types.T467() }
  try container.register(Types.T468.self) { _ in Types.T468() }
  try container.register(Types.T469.self) { _ in Types.T469() }
  try container.register(Types.T470.self) { _ in Types.T470() }
  try container.register(Types.T471.self) { _ in Types.T471() }
  try container.register(Types.T472.self) { _ in Types.T472() }
  try container.register(Types.T473.self) { _ in Types.T473() }
  try container.register(Types.T474.self) { _ in Types.T474() }
  try container.register(Types.T475.self) { _ in Types.T475() }
  try container.register(Types.T476.self) { _ in Types.T476() }
  try container.register(Types.T477.self) { _ in Types.T477() }
  try container.register(Types.T478.self) { _ in Types.T478() }
  try container.register(Types.T479.self) { _ in Types.T479() }
  try container.register(Types.T480.self) { _ in Types.T480() }
  try container.register(Types.T481.self) { _ in Types.T481() }
  try container.register(Types.T482.self) { _ in Types.T482() }
  try container.register(Types.T483.self) { _ in Types.T483() }
  try container.register(Types.T484.self) { _ in Types.T484() }
  try container.register(Types.T485.self) { _ in Types.T485() }
  try container.register(Types.T486.self) { _ in Types.T486() }
  try container.register(Types.T487.self) { _ in Types.T487() }
  try container.register(Types.T488.self) { _ in Types.T488() }
  try container.register(Types.T489.self) { _ in Types.T489() }
  try container.register(Types.T490.self) { _ in Types.T490() }
  try container.register(Types.T491.self) { _ in Types.T491() }
  try container.register(Types.T492.self) { _ in Types.T492() }
  try container.register(Types.T493.self) { _ in Types.T493() }
  try container.register(Types.T494.self) { _ in Types.T494() }
  try container.register(Types.T495.self) { _ in Types.T495() }
  try container.register(Types.T496.self) { _ in Types.T496() }
  try container.register(Types.T497.self) { _ in Types.T497() }
  try container.register(Types.T498.self) { _ in Types.T498() }
  try container.register(Types.T499.self) { _ in Types.T499() }
  try container.register(Types.T500.self) { _ in Types.T500() }
  try container.register(Types.T501.self) { _ in Types.T501() }
  try container.register(Types.T502.self) { _ in Types.T502() }
  try container.register(Types.T503.self) { _ in Types.T503() }
  try container.register(Types.T504.self) { _ in Types.T504() }
  try container.register(Types.T505.self) { _ in Types.T505() }
  try container.register(Types.T506.self) { _ in Types.T506() }
  try container.register(Types.T507.self) { _ in Types.T507() }
  try container.register(Types.T508.self) { _ in Types.T508() }
  try container.register(Types.T509.self) { _ in Types.T509() }
  try container.register(Types.T510.self) { _ in Types.T510() }
  try container.register(Types.T511.self) { _ in Types.T511() }
  try container.register(Types.T512.self) { _ in Types.T512() }
  try container.register(Types.T513.self) { _ in Types.T513() }
  try container.register(Types.T514.self) { _ in Types.T514() }
  try container.register(Types.T515.self) { _ in Types.T515() }
  try container.register(Types.T516.self) { _ in Types.T516() }
  try container.register(Types.T517.self) { _ in Types.T517() }
  try container.register(Types.T518.self) { _ in Types.T518() }
  try container.register(Types.T519.self) { _ in Types.T519() }
  try container.register(Types.T520.self) { _ in Types.T520() }
  try container.register(Types.T521.self) { _ in Types.T521() }
  try container.register(Types.T522.self) { _ in Types.T522() }
  try container.register(Types.T523.self) { _ in Types.T523() }
  try container.register(Types.T524.self) { _ in Types.T524() }
  try container.register(Types.T525.self) { _ in Types.T525() }
  try container.register(Types.T526.self) { _ in Types.T526() }
  try container.register(Types.T527.self) { _ in Types.T527() }
  try container.register(Types.T528.self) { _ in Types.T528() }
  try container.register(Types.T529.self) { _ in Types.T529() }
  try container.register(Types.T530.self) { _ in Types.T530() }
  try container.register(Types.T531.self) { _ in Types.T531() }
  try container.register(Types.T532.self) { _ in Types.T532() }
  try container.register(Types.T533.self) { _ in Types.T533() }
  try container.register(Types.T534.self) { _ in Types.T534() }
  try container.register(Types.T535.self) { _ in Types.T535() }
  try container.register(Types.T536.self) { _ in Types.T536() }
  try container.register(Types.T537.self) { _ in Types.T537() }
  try container.register(Types.T538.self) { _ in Types.T538() }
  try container.register(Types.T539.self) { _ in Types.T539() }
  try container.register(Types.T540.self) { _ in Types.T540() }
  try container.register(Types.T541.self) { _ in Types.T541() }
  try container.register(Types.T542.self) { _ in Types.T542() }
  try container.register(Types.T543.self) { _ in Types.T543() }
  try container.register(Types.T544.self) { _ in Types.T544() }
  try container.register(Types.T545.self) { _ in Types.T545() }
  try container.register(Types.T546.self) { _ in Types.T546() }
  try container.register(Types.T547.self) { _ in Types.T547() }
  try container.register(Types.T548.self) { _ in Types.T548() }
  try container.register(Types.T549.self) { _ in Types.T549() }
  try container.register(Types.T550.self) { _ in Types.T550() }
  try container.register(Types.T551.self) { _ in Types.T551() }
  try container.register(Types.T552.self) { _ in Types.T552() }
  try container.register(Types.T553.self) { _ in Types.T553() }
  try container.register(Types.T554.self) { _ in Types.T554() }
  try container.register(Types.T555.self) { _ in Types.T555() }
  try container.register(Types.T556.self) { _ in Types.T556() }
  try container.register(Types.T557.self) { _ in Types.T557() }
  try container.register(Types.T558.self) { _ in Types.T558() }
  try container.register(Types.T559.self) { _ in Types.T559() }
  try container.register(Types.T560.self) { _ in Types.T560() }
  try container.register(Types.T561.self) { _ in Types.T561() }
  try container.register(Types.T562.self) { _ in Types.T562() }
  try container.register(Types.T563.self) { _ in Types.T563() }
  try container.register(Types.T564.self) { _ in Types.T564() }
  try container.register(Types.T565.self) { _ in Types.T565() }
  try container.register(Types.T566.self) { _ in Types.T566() }
  try container.register(Types.T567.self) { _ in Types.T567() }
  try container.register(Types.T568.self) { _ in Types.T568() }
  try container.register(Types.T569.self) { _ in Types.T569() }
  try container.register(Types.T570.self) { _ in Types.T570() }
  try container.register(Types.T571.self) { _ in Types.T571() }
  try container.register(Types.T572.self) { _ in Types.T572() }
  try container.register(Types.T573.self) { _ in Types.T573() }
  try container.register(Types.T574.self) { _ in Types.T574() }
  try container.register(Types.T575.self) { _ in Types.T575() }
  try container.register(Types.T576.self) { _ in Types.T576() }
  try container.register(Types.T577.self) { _ in Types.T577() }
  try container.register(Types.T578.self) { _ in Types.T578() }
  try container.register(Types.T579.self) { _ in Types.T579() }
  try container.register(Types.T580.self) { _ in Types.T580() }
  try container.register(Types.T581.self) { _ in Types.T581() }
  try container.register(Types.T582.self) { _ in Types.T582() }
  try container.register(Types.T583.self) { _ in Types.T583() }
  try container.register(Types.T584.self) { _ in Types.T584() }
  try container.register(Types.T585.self) { _ in Types.T585() }
  try container.register(Types.T586.self) { _ in Types.T586() }
  try container.register(Types.T587.self) { _ in Types.T587() }
  try container.register(Types.T588.self) { _ in Types.T588() }
  try container.register(Types.T589.self) { _ in Types.T589() }
  try container.register(Types.T590.self) { _ in Types.T590() }
  try container.register(Types.T591.self) { _ in Types.T591() }
  try container.register(Types.T592.self) { _ in Types.T592() }
  try container.register(Types.T593.self) { _ in Types.T593() }
  try container.register(Types.T594.self) { _ in Types.T594() }
  try container.register(Types.T595.self) { _ in Types.T595() }
  try container.register(Types.T596.self) { _ in Types.T596() }
  try container.register(Types.T597.self) { _ in Types.T597() }
  try container.register(Types.T598.self) { _ in Types.T598() }
  try container.register(Types.T599.self) { _ in Types.T599() }
  try container.register(Types.T600.self) { _ in Types.T600() }
  try container.register(Types.T601.self) { _ in Types.T601() }
  try container.register(Types.T602.self) { _ in Types.T602() }
  try container.register(Types.T603.self) { _ in Types.T603() }
  try container.register(Types.T604.self) { _ in Types.T604() }
  try container.register(Types.T605.self) { _ in Types.T605() }
  try container.register(Types.T606.self) { _ in Types.T606() }
  try container.register(Types.T607.self) { _ in Types.T607() }
  try container.register(Types.T608.self) { _ in Types.T608() }
  try container.register(Types.T609.self) { _ in Types.T609() }
  try container.register(Types.T610.self) { _ in Types.T610() }
  try container.register(Types.T611.self) { _ in Types.T611() }
  try container.register(Types.T612.self) { _ in Types.T612() }
  try container.register(Types.T613.self) { _ in Types.T613() }
  try container.register(Types.T614.self) { _ in Types.T614() }
  try container.register(Types.T615.self) { _ in Types.T615() }
  try container.register(Types.T616.self) { _ in Types.T616() }
  try container.register(Types.T617.self) { _ in Types.T617() }
  try container.register(Types.T618.self) { _ in Types.T618() }
  try container.register(Types.T619.self) { _ in Types.T619() }
  try container.register(Types.T620.self) { _ in Types.T620() }
  try container.register(Types.T621.self) { _ in Types.T621() }
  try container.register(Types.T622.self) { _ in Types.T622() }
  try container.register(Types.T623.self) { _ in Types.T623() }
  try container.register(Types.T624.self) { _ in Types.T624() }
  try container.register(Types.T625.self) { _ in Types.T625() }
  try container.register(Types.T626.self) { _ in Types.T626() }
  try container.register(Types.T627.self) { _ in Types.T627() }
  try container.register(Types.T628.self) { _ in Types.T628() }
  try container.register(Types.T629.self) { _ in Types.T629() }
  try container.register(Types.T630.self) { _ in Types.T630() }
  try container.register(Types.T631.self) { _ in Types.T631() }
  try container.register(Types.T632.self) { _ in Types.T632() }
  try container.register(Types.T633.self) { _ in Types.T633() }
  try container.register(Types.T634.self) { _ in Types.T634() }
  try container.register(Types.T635.self) { _ in Types.T635() }
  try container.register(Types.T636.self) { _ in Types.T636() }
  try container.register(Types.T637.self) { _ in Types.T637() }
  try container.register(Types.T638.self) { _ in Types.T638() }
  try container.register(Types.T639.self) { _ in Types.T639() }
  try container.register(Types.T640.self) { _ in Types.T640() }
  try container.register(Types.T641.self) { _ in Types.T641() }
  try container.register(Types.T642.self) { _ in Types.T642() }
  try container.register(Types.T643.self) { _ in Types.T643() }
  try container.register(Types.T644.self) { _ in Types.T644() }
  try container.register(Types.T645.self) { _ in Types.T645() }
  try container.register(Types.T646.self) { _ in Types.T646() }
  try container.register(Types.T647.self) { _ in Types.T647() }
  try container.register(Types.T648.self) { _ in Types.T648() }
  try container.register(Types.T649.self) { _ in Types.T649() }
  try container.register(Types.T650.self) { _ in Types.T650() }
  try container.register(Types.T651.self) { _ in Types.T651() }
  try container.register(Types.T652.self) { _ in Types.T652() }
  try container.register(Types.T653.self) { _ in Types.T653() }
  try container.register(Types.T654.self) { _ in Types.T654() }
  try container.register(Types.T655.self) { _ in Types.T655() }
  try container.register(Types.T656.self) { _ in Types.T656() }
  try container.register(Types.T657.self) { _ in Types.T657() }
  try container.register(Types.T658.self) { _ in Types.T658() }
  try container.register(Types.T659.self) { _ in Types.T659() }
  try container.register(Types.T660.self) { _ in Types.T660() }
  try container.register(Types.T661.self) { _ in Types.T661() }
  try container.register(Types.T662.self) { _ in Types.T662() }
  try container.register(Types.T663.self) { _ in Types.T663() }
  try container.register(Types.T664.self) { _ in Types.T664() }
  try container.register(Types.T665.self) { _ in Types.T665() }
  try container.register(Types.T666.self) { _ in Types.T666() }
  try container.register(Types.T667.self) { _ in Types.T667() }
  try container.register(Types.T668.self) { _ in Types.T668() }
  try container.register(Types.T669.self) { _ in Types.T669() }
  try container.register(Types.T670.self) { _ in Types.T670() }
  try container.register(Types.T671.self) { _ in Types.T671() }
  try container.register(Types.T672.self) { _ in Types.T672() }
  try container.register(Types.T673.self) { _ in Types.T673() }
  try container.register(Types.T674.self) { _ in Types.T674() }
  try container.register(Types.T675.self) { _ in Types.T675() }
  try container.register(Types.T676.self) { _ in Types.T676() }
  try container.register(Types.T677.self) { _ in Types.T677() }
  try container.register(Types.T678.self) { _ in Types.T678() }
  try container.register(Types.T679.self) { _ in Types.T679() }
  try container.register(Types.T680.self) { _ in Types.T680() }
  try container.register(Types.T681.self) { _ in Types.T681() }
  try container.register(Types.T682.self) { _ in Types.T682() }
  try container.register(Types.T683.self) { _ in Types.T683() }
  try container.register(Types.T684.self) { _ in Types.T684() }
  try container.register(Types.T685.self) { _ in Types.T685() }
  try container.register(Types.T686.self) { _ in Types.T686() }
  try container.register(Types.T687.self) { _ in Types.T687() }
  try container.register(Types.T688.self) { _ in Types.T688() }
  try container.register(Types.T689.self) { _ in Types.T689() }
  try container.register(Types.T690.self) { _ in Types.T690() }
  try container.register(Types.T691.self) { _ in Types.T691() }
  try container.register(Types.T692.self) { _ in Types.T692() }
  try container.register(Types.T693.self) { _ in Types.T693() }
  try container.register(Types.T694.self) { _ in Types.T694() }
  try container.register(Types.T695.self) { _ in Types.T695() }
  try container.register(Types.T696.self) { _ in Types.T696() }
  try container.register(Types.T697.self) { _ in Types.T697() }
  try container.register(Types.T698.self) { _ in Types.T698() }
  try container.register(Types.T699.self) { _ in Types.T699() }
  try container.register(Types.T700.self) { _ in Types.T700() }
  try container.register(Types.T701.self) { _ in Types.T701() }
  try container.register(Types.T702.self) { _ in Types.T702() }
  try container.register(Types.T703.self) { _ in Types.T703() }
  try container.register(Types.T704.self) { _ in Types.T704() }
  try container.register(Types.T705.self) { _ in Types.T705() }
  try container.register(Types.T706.self) { _ in Types.T706() }
  try container.register(Types.T707.self) { _ in Types.T707() }
  try container.register(Types.T708.self) { _ in Types.T708() }
  try container.register(Types.T709.self) { _ in Types.T709() }
  try container.register(Types.T710.self) { _ in Types.T710() }
  try container.register(Types.T711.self) { _ in Types.T711() }
  try container.register(Types.T712.self) { _ in Types.T712() }
  try container.register(Types.T713.self) { _ in Types.T713() }
  try container.register(Types.T714.self) { _ in Types.T714() }
  try container.register(Types.T715.self) { _ in Types.T715() }
  try container.register(Types.T716.self) { _ in Types.T716() }
  try container.register(Types.T717.self) { _ in Types.T717() }
  try container.register(Types.T718.self) { _ in Types.T718() }
  try container.register(Types.T719.self) { _ in Types.T719() }
  try container.register(Types.T720.self) { _ in Types.T720() }
  try container.register(Types.T721.self) { _ in Types.T721() }
  try container.register(Types.T722.self) { _ in Types.T722() }
  try container.register(Types.T723.self) { _ in Types.T723() }
  try container.register(Types.T724.self) { _ in Types.T724() }
  try container.register(Types.T725.self) { _ in Types.T725() }
  try container.register(Types.T726.self) { _ in Types.T726() }
  try container.register(Types.T727.self) { _ in Types.T727() }
  try container.register(Types.T728.self) { _ in Types.T728() }
  try container.register(Types.T729.self) { _ in Types.T729() }
  try container.register(Types.T730.self) { _ in Types.T730() }
  try container.register(Types.T731.self) { _ in Types.T731() }
  try container.register(Types.T732.self) { _ in Types.T732() }
  try container.register(Types.T733.self) { _ in Types.T733() }
  try container.register(Types.T734.self) { _ in Types.T734() }
  try container.register(Types.T735.self) { _ in Types.T735() }
  try container.register(Types.T736.self) { _ in Types.T736() }
  try container.register(Types.T737.self) { _ in Types.T737() }
  try container.register(Types.T738.self) { _ in Types.T738() }
  try container.register(Types.T739.self) { _ in Types.T739() }
  try container.register(Types.T740.self) { _ in Types.T740() }
  try container.register(Types.T741.self) { _ in Types.T741() }
  try container.register(Types.T742.self) { _ in Types.T742() }
  try container.register(Types.T743.self) { _ in Types.T743() }
  try container.register(Types.T744.self) { _ in Types.T744() }
  try container.register(Types.T745.self) { _ in Types.T745() }
  try container.register(Types.T746.self) { _ in Types.T746() }
  try container.register(Types.T747.self) { _ in Types.T747() }
  try container.register(Types.T748.self) { _ in Types.T748() }
  try container.register(Types.T749.self) { _ in Types.T749() }
  try container.register(Types.T750.self) { _ in Types.T750() }
  try container.register(Types.T751.self) { _ in Types.T751() }
  try container.register(Types.T752.self) { _ in Types.T752() }
  try container.register(Types.T753.self) { _ in Types.T753() }
  try container.register(Types.T754.self) { _ in Types.T754() }
  try container.register(Types.T755.self) { _ in Types.T755() }
  try container.register(Types.T756.self) { _ in Types.T756() }
  try container.register(Types.T757.self) { _ in Types.T757() }
  try container.register(Types.T758.self) { _ in Types.T758() }
  try container.register(Types.T759.self) { _ in Types.T759() }
  try container.register(Types.T760.self) { _ in Types.T760() }
  try container.register(Types.T761.self) { _ in Types.T761() }
  try container.register(Types.T762.self) { _ in Types.T762() }
  try container.register(Types.T763.self) { _ in Types.T763() }
  try container.register(Types.T764.self) { _ in Types.T764() }
  try container.register(Types.T765.self) { _ in Types.T765() }
  try container.register(Types.T766.self) { _ in Types.T766() }
  try container.register(Types.T767.self) { _ in Types.T767() }
  try container.register(Types.T768.self) { _ in Types.T768() }
  try container.register(Types.T769.self) { _ in Types.T769() }
  try container.register(Types.T770.self) { _ in Types.T770() }
  try container.register(Types.T771.self) { _ in Types.T771() }
  try container.register(Types.T772.self) { _ in Types.T772() }
  try container.register(Types.T773.self) { _ in Types.T773() }
  try container.register(Types.T774.self) { _ in Types.T774() }
  try container.register(Types.T775.self) { _ in Types.T775() }
  try container.register(Types.T776.self) { _ in Types.T776() }
  try container.register(Types.T777.self) { _ in Types.T777() }
  try container.register(Types.T778.self) { _ in Types.T778() }
  try container.register(Types.T779.self) { _ in Types.T779() }
  try container.register(Types.T780.self) { _ in Types.T780() }
  try container.register(Types.T781.self) { _ in Types.T781() }
  try container.register(Types.T782.self) { _ in Types.T782() }
  try container.register(Types.T783.self) { _ in Types.T783() }
  try container.register(Types.T784.self) { _ in Types.T784() }
  try container.register(Types.T785.self) { _ in Types.T785() }
  try container.register(Types.T786.self) { _ in Types.T786() }
  try container.register(Types.T787.self) { _ in Types.T787() }
  try container.register(Types.T788.self) { _ in Types.T788() }
  try container.register(Types.T789.self) { _ in Types.T789() }
  try container.register(Types.T790.self) { _ in Types.T790() }
  try container.register(Types.T791.self) { _ in Types.T791() }
  try container.register(Types.T792.self) { _ in Types.T792() }
  try container.register(Types.T793.self) { _ in Types.T793() }
  try container.register(Types.T794.self) { _ in Types.T794() }
  try container.register(Types.T795.self) { _ in Types.T795() }
  try container.register(Types.T796.self) { _ in Types.T796() }
  try container.register(Types.T797.self) { _ in Types.T797() }
  try container.register(Types.T798.self) { _ in Types.T798() }
  try container.register(Types.T799.self) { _ in Types.T799() }
  try container.register(Types.T800.self) { _ in Types.T800() }
  try container.register(Types.T801.self) { _ in Types.T801() }
  try container.register(Types.T802.self) { _ in Types.T802() }
  try container.register(Types.T803.self) { _ in Types.T803() }
  try container.register(Types.T804.self) { _ in Types.T804() }
  try container.register(Types.T805.self) { _ in Types.T805() }
  try container.register(Types.T806.self) { _ in Types.T806() }
  try container.register(Types.T807.self) { _ in Types.T807() }
  try container.register(Types.T808.self) { _ in Types.T808() }
  try container.register(Types.T809.self) { _ in Types.T809() }
  try container.register(Types.T810.self) { _ in Types.T810() }
  try container.register(Types.T811.self) { _ in Types.T811() }
  try container.register(Types.T812.self) { _ in Types.T812() }
  try container.register(Types.T813.self) { _ in Types.T813() }
  try container.register(Types.T814.self) { _ in Types.T814() }
  try container.register(Types.T815.self) { _ in Types.T815() }
  try container.register(Types.T816.self) { _ in Types.T816() }
  try container.register(Types.T817.self) { _ in Types.T817() }
  try container.register(Types.T818.self) { _ in Types.T818() }
  try container.register(Types.T819.self) { _ in Types.T819() }
  try container.register(Types.T820.self) { _ in Types.T820() }
  try container.register(Types.T821.self) { _ in Types.T821() }
  try container.register(Types.T822.self) { _ in Types.T822() }
  try container.register(Types.T823.self) { _ in Types.T823() }
  try container.register(Types.T824.self) { _ in Types.T824() }
  try container.register(Types.T825.self) { _ in Types.T825() }
  try container.register(Types.T826.self) { _ in Types.T826() }
  try container.register(Types.T827.self) { _ in Types.T827() }
  try container.register(Types.T828.self) { _ in Types.T828() }
  try container.register(Types.T829.self) { _ in Types.T829() }
  try container.register(Types.T830.self) { _ in Types.T830() }
  try container.register(Types.T831.self) { _ in Types.T831() }
  try container.register(Types.T832.self) { _ in Types.T832() }
  try container.register(Types.T833.self) { _ in Types.T833() }
  try container.register(Types.T834.self) { _ in Types.T834() }
  try container.register(Types.T835.self) { _ in Types.T835() }
  try container.register(Types.T836.self) { _ in Types.T836() }
  try container.register(Types.T837.self) { _ in Types.T837() }
  try container.register(Types.T838.self) { _ in Types.T838() }
  try container.register(Types.T839.self) { _ in Types.T839() }
  try container.register(Types.T840.self) { _ in Types.T840() }
  try container.register(Types.T841.self) { _ in Types.T841() }
  try container.register(Types.T842.self) { _ in Types.T842() }
  try container.register(Types.T843.self) { _ in Types.T843() }
  try container.register(Types.T844.self) { _ in Types.T844() }
  try container.register(Types.T845.self) { _ in Types.T845() }
  try container.register(Types.T846.self) { _ in Types.T846() }
  try container.register(Types.T847.self) { _ in Types.T847() }
  try container.register(Types.T848.self) { _ in Types.T848() }
  try container.register(Types.T849.self) { _ in Types.T849() }
  try container.register(Types.T850.self) { _ in Types.T850() }
  try container.register(Types.T851.self) { _ in Types.T851() }
  try container.register(Types.T852.self) { _ in Types.T852() }
  try container.register(Types.T853.self) { _ in Types.T853() }
  try container.register(Types.T854.self) { _ in Types.T854() }
  try container.register(Types.T855.self) { _ in Types.T855() }
  try container.register(Types.T856.self) { _ in Types.T856() }
  try container.register(Types.T857.self) { _ in Types.T857() }
  try container.register(Types.T858.self) { _ in Types.T858() }
  try container.register(Types.T859.self) { _ in Types.T859() }
  try container.register(Types.T860.self) { _ in Types.T860() }
  try container.register(Types.T861.self) { _ in Types.T861() }
  try container.register(Types.T862.self) { _ in Types.T862() }
  try container.register(Types.T863.self) { _ in Types.T863() }
  try container.register(Types.T864.self) { _ in Types.T864() }
  try container.register(Types.T865.self) { _ in Types.T865() }
  try container.register(Types.T866.self) { _ in Types.T866() }
  try container.register(Types.T867.self) { _ in Types.T867() }
  try container.register(Types.T868.self) { _ in Types.T868() }
  try container.register(Types.T869.self) { _ in Types.T869() }
  try container.register(Types.T870.self) { _ in Types.T870() }
  try container.register(Types.T871.self) { _ in Types.T871() }
  try container.register(Types.T872.self) { _ in Types.T872() }
  try container.register(Types.T873.self) { _ in Types.T873() }
  try container.register(Types.T874.self) { _ in Types.T874() }
  try container.register(Types.T875.self) { _ in Types.T875() }
  try container.register(Types.T876.self) { _ in Types.T876() }
  try container.register(Types.T877.self) { _ in Types.T877() }
  try container.register(Types.T878.self) { _ in Types.T878() }
  try container.register(Types.T879.self) { _ in Types.T879() }
  try container.register(Types.T880.self) { _ in Types.T880() }
  try container.register(Types.T881.self) { _ in Types.T881() }
  try container.register(Types.T882.self) { _ in Types.T882() }
  try container.register(Types.T883.self) { _ in Types.T883() }
  try container.register(Types.T884.self) { _ in Types.T884() }
  try container.register(Types.T885.self) { _ in Types.T885() }
  try container.register(Types.T886.self) { _ in Types.T886() }
  try container.register(Types.T887.self) { _ in Types.T887() }
  try container.register(Types.T888.self) { _ in Types.T888() }
  try container.register(Types.T889.self) { _ in Types.T889() }
  try container.register(Types.T890.self) { _ in Types.T890() }
  try container.register(Types.T891.self) { _ in Types.T891() }
  try container.register(Types.T892.self) { _ in Types.T892() }
  try container.register(Types.T893.self) { _ in Types.T893() }
  try container.register(Types.T894.self) { _ in Types.T894() }
  try container.register(Types.T895.self) { _ in Types.T895() }
  try container.register(Types.T896.self) { _ in Types.T896() }
  try container.register(Types.T897.self) { _ in Types.T897() }
  try container.register(Types.T898.self) { _ in Types.T898() }
  try container.register(Types.T899.self) { _ in Types.T899() }
  try container.register(Types.T900.self) { _ in Types.T900() }
  try container.register(Types.T901.self) { _ in Types.T901() }
  try container.register(Types.T902.self) { _ in Types.T902() }
  try container.register(Types.T903.self) { _ in Types.T903() }
  try container.register(Types.T904.self) { _ in Types.T904() }
  try container.register(Types.T905.self) { _ in Types.T905() }
  try container.register(Types.T906.self) { _ in Types.T906() }
  try container.register(Types.T907.self) { _ in Types.T907() }
  try container.register(Types.T908.self) { _ in Types.T908() }
  try container.register(Types.T909.self) { _ in Types.T909() }
  try container.register(Types.T910.self) { _ in Types.T910() }
  try container.register(Types.T911.self) { _ in Types.T911() }
  try container.register(Types.T912.self) { _ in Types.T912() }
  try container.register(Types.T913.self) { _ in Types.T913() }
  try container.register(Types.T914.self) { _ in Types.T914() }
  try container.register(Types.T915.self) { _ in Types.T915() }
  try container.register(Types.T916.self) { _ in Types.T916() }
  try container.register(Types.T917.self) { _ in Types.T917() }
  try container.register(Types.T918.self) { _ in Types.T918() }
  try container.register(Types.T919.self) { _ in Types.T919() }
  try container.register(Types.T920.self) { _ in Types.T920() }
  try container.register(Types.T921.self) { _ in Types.T921() }
  try container.register(Types.T922.self) { _ in Types.T922() }
  try container.register(Types.T923.self) { _ in Types.T923() }
  try container.register(Types.T924.self) { _ in Types.T924() }
  try container.register(Types.T925.self) { _ in Types.T925() }
  try container.register(Types.T926.self) { _ in Types.T926() }
  try container.register(Types.T927.self) { _ in Types.T927() }
  try container.register(Types.T928.self) { _ in Types.T928() }
  try container.register(Types.T929.self) { _ in Types.T929() }
  try container.register(Types.T930.self) { _ in Types.T930() }
  try container.register(Types.T931.self) { _ in Types.T931() }
  try container.register(Types.T932.self) { _ in Types.T932() }
  try container.register(Types.T933.self) { _ in Types.T933() }
  try container.register(Types.T934.self) { _ in Types.T934() }
  try container.register(Types.T935.self) { _ in Types.T935() }
  try container.register(Types.T936.self) { _ in Types.T936() }
  try container.register(Types.T937.self) { _ in Types.T937() }
  try container.register(Types.T938.self) { _ in Types.T938() }
  try container.register(Types.T939.self) { _ in Types.T939() }
  try container.register(Types.T940.self) { _ in Types.T940() }
  try container.register(Types.T941.self) { _ in Types.T941() }
  try container.register(Types.T942.self) { _ in Types.T942() }
  try container.register(Types.T943.self) { _ in Types.T943() }
  try container.register(Types.T944.self) { _ in Types.T944() }
  try container.register(Types.T945.self) { _ in Types.T945() }
  try container.register(Types.T946.self) { _ in Types.T946() }
  try container.register(Types.T947.self) { _ in Types.T947() }
  try container.register(Types.T948.self) { _ in Types.T948() }
  try container.register(Types.T949.self) { _ in Types.T949() }
  try container.register(Types.T950.self) { _ in Types.T950() }
  try container.register(Types.T951.self) { _ in Types.T951() }
  try container.register(Types.T952.self) { _ in Types.T952() }
  try container.register(Types.T953.self) { _ in Types.T953() }
  try container.register(Types.T954.self) { _ in Types.T954() }
  try container.register(Types.T955.self) { _ in Types.T955() }
  try container.register(Types.T956.self) { _ in Types.T956() }
  try container.register(Types.T957.self) { _ in Types.T957() }
  try container.register(Types.T958.self) { _ in Types.T958() }
  try container.register(Types.T959.self) { _ in Types.T959() }
  try container.register(Types.T960.self) { _ in Types.T960() }
  try container.register(Types.T961.self) { _ in Types.T961() }
  try container.register(Types.T962.self) { _ in Types.T962() }
  try container.register(Types.T963.self) { _ in Types.T963() }
  try container.register(Types.T964.self) { _ in Types.T964() }
  try container.register(Types.T965.self) { _ in Types.T965() }
  try container.register(Types.T966.self) { _ in Types.T966() }
  try container.register(Types.T967.self) { _ in Types.T967() }
  try container.register(Types.T968.self) { _ in Types.T968() }
  try container.register(Types.T969.self) { _ in Types.T969() }
  try container.register(Types.T970.self) { _ in Types.T970() }
  try container.register(Types.T971.self) { _ in Types.T971() }
  try container.register(Types.T972.self) { _ in Types.T972() }
  try container.register(Types.T973.self) { _ in Types.T973() }
  try container.register(Types.T974.self) { _ in Types.T974() }
  try container.register(Types.T975.self) { _ in Types.T975() }
  try container.register(Types.T976.self) { _ in Types.T976() }
  try container.register(Types.T977.self) { _ in Types.T977() }
  try container.register(Types.T978.self) { _ in Types.T978() }
  try container.register(Types.T979.self) { _ in Types.T979() }
  try container.register(Types.T980.self) { _ in Types.T980() }
  try container.register(Types.T981.self) { _ in Types.T981() }
  try container.register(Types.T982.self) { _ in Types.T982() }
  try container.register(Types.T983.self) { _ in Types.T983() }
  try container.register(Types.T984.self) { _ in Types.T984() }
  try container.register(Types.T985.self) { _ in Types.T985() }
  try container.register(Types.T986.self) { _ in Types.T986() }
  try container.register(Types.T987.self) { _ in Types.T987() }
  try container.register(Types.T988.self) { _ in Types.T988() }
  try container.register(Types.T989.self) { _ in Types.T989() }
  try container.register(Types.T990.self) { _ in Types.T990() }
  try container.register(Types.T991.self) { _ in Types.T991() }
  try container.register(Types.T992.self) { _ in Types.T992() }
  try container.register(Types.T993.self) { _ in Types.T993() }
  try container.register(Types.T994.self) { _ in Types.T994() }
  try container.register(Types.T995.self) { _ in Types.T995() }
  try container.register(Types.T996.self) { _ in Types.T996() }
  try container.register(Types.T997.self) { _ in Types.T997() }
  try container.register(Types.T998.self) { _ in Types.T998() }
  try container.register(Types.T999.self) { _ in Types.T999() }
}

func resolve1000(_ container: Container) throws {
  use(try container.resolve(Types.T0.self))
  use(try container.resolve(Types.T1.self))
  use(try container.resolve(Types.T2.self))
  use(try container.resolve(Types.T3.self))
  use(try container.resolve(Types.T4.self))
  use(try container.resolve(Types.T5.self))
  use(try container.resolve(Types.T6.self))
  use(try container.resolve(Types.T7.self))
  use(try container.resolve(Types.T8.self))
  use(try container.resolve(Types.T9.self))
  use(try container.resolve(Types.T10.self))
  use(try container.resolve(Types.T11.self))
  use(try container.resolve(Types.T12.self))
  use(try container.resolve(Types.T13.self))
  use(try container.resolve(Types.T14.self))
  use(try container.resolve(Types.T15.self))
  use(try container.resolve(Types.T16.self))
  use(try container.resolve(Types.T17.self))
  use(try container.resolve(Types.T18.self))
  use(try container.resolve(Types.T19.self))
  use(try container.resolve(Types.T20.self))
  use(try container.resolve(Types.T21.self))
  use(try container.resolve(Types.T22.self))
  use(try container.resolve(Types.T23.self))
  use(try container.resolve(Types.T24.self))
  use(try container.resolve(Types.T25.self))
  use(try container.resolve(Types.T26.self))
  use(try container.resolve(Types.T27.self))
  use(try container.resolve(Types.T28.self))
  use(try container.resolve(Types.T29.self))
  use(try container.resolve(Types.T30.self))
  use(try container.resolve(Types.T31.self))
  use(try container.resolve(Types.T32.self))
  use(try container.resolve(Types.T33.self))
  use(try container.resolve(Types.T34.self))
  use(try container.resolve(Types.T35.self))
  use(try container.resolve(Types.T36.self))
  use(try container.resolve(Types.T37.self))
  use(try container.resolve(Types.T38.self))
  use(try container.resolve(Types.T39.self))
  use(try container.resolve(Types.T40.self))
  use(try container.resolve(Types.T41.self))
  use(try container.resolve(Types.T42.self))
  use(try container.resolve(Types.T43.self))
  use(try container.resolve(Types.T44.self))
  use(try container.resolve(Types.T45.self))
  use(try container.resolve(Types.T46.self))
  use(try container.resolve(Types.T47.self))
  use(try container.resolve(Types.T48.self))
  use(try container.resolve(Types.T49.self))
  use(try container.resolve(Types.T50.self))
  use(try container.resolve(Types.T51.self))
  use(try container.resolve(Types.T52.self))
  use(try container.resolve(Types.T53.self))
  use(try container.resolve(Types.T54.self))
  use(try container.resolve(Types.T55.self))
  use(try container.resolve(Types.T56.self))
  use(try container.resolve(Types.T57.self))
  use(try container.resolve(Types.T58.self))
  use(try container.resolve(Types.T59.self))
  use(try container.resolve(Types.T60.self))
  use(try container.resolve(Types.T61.self))
  use(try container.resolve(Types.T62.self))
  use(try container.resolve(Types.T63.self))
  use(try container.resolve(Types.T64.self))
  use(try container.resolve(Types.T65.self))
  use(try container.resolve(Types.T66.self))
  use(try container.resolve(Types.T67.self))
  use(try container.resolve(Types.T68.self))
  use(try container.resolve(Types.T69.self))
  use(try container.resolve(Types.T70.self))
  use(try container.resolve(Types.T71.self))
  use(try container.resolve(Types.T72.self))
  use(try container.resolve(Types.T73.self))
  use(try container.resolve(Types.T74.self))
  use(try container.resolve(Types.T75.self))
  use(try container.resolve(Types.T76.self))
  use(try container.resolve(Types.T77.self))
  use(try container.resolve(Types.T78.self))
  use(try container.resolve(Types.T79.self))
  use(try container.resolve(Types.T80.self))
  use(try container.resolve(Types.T81.self))
  use(try container.resolve(Types.T82.self))
  use(try container.resolve(Types.T83.self))
  use(try container.resolve(Types.T84.self))
  use(try container.resolve(Types.T85.self))
  use(try container.resolve(Types.T86.self))
  use(try container.resolve(Types.T87.self))
  use(try container.resolve(Types.T88.self))
  use(try container.resolve(Types.T89.self))
  use(try container.resolve(Types.T90.self))
  use(try container.resolve(Types.T91.self))
  use(try container.resolve(Types.T92.self))
  use(try container.resolve(Types.T93.self))
  use(try container.resolve(Types.T94.self))
  use(try container.resolve(Types.T95.self))
  use(try container.resolve(Types.T96.self))
  use(try container.resolve(Types.T97.self))
  use(try container.resolve(Types.T98.self))
  use(try container.resolve(Types.T99.self))
  use(try container.resolve(Types.T100.self))
  use(try container.resolve(Types.T101.self))
  use(try container.resolve(Types.T102.self))
  use(try container.resolve(Types.T103.self))
  use(try container.resolve(Types.T104.self))
  use(try container.resolve(Types.T105.self))
  use(try container.resolve(Types.T106.self))
  use(try container.resolve(Types.T107.self))
  use(try container.resolve(Types.T108.self))
  use(try container.resolve(Types.T109.self))
  use(try container.resolve(Types.T110.self))
  use(try container.resolve(Types.T111.self))
  use(try container.resolve(Types.T112.self))
  use(try container.resolve(Types.T113.self))
  use(try container.resolve(Types.T114.self))
  use(try container.resolve(Types.T115.self))
  use(try container.resolve(Types.T116.self))
  use(try container.resolve(Types.T117.self))
  use(try container.resolve(Types.T118.self))
  use(try container.resolve(Types.T119.self))
  use(try container.resolve(Types.T120.self))
  use(try container.resolve(Types.T121.self))
  use(try container.resolve(Types.T122.self))
  use(try container.resolve(Types.T123.self))
  use(try container.resolve(Types.T124.self))
  use(try container.resolve(Types.T125.self))
  use(try container.resolve(Types.T126.self))
  use(try container.resolve(Types.T127.self))
  use(try container.resolve(Types.T128.self))
  use(try container.resolve(Types.T129.self))
  use(try container.resolve(Types.T130.self))
  use(try container.resolve(Types.T131.self))
  use(try container.resolve(Types.T132.self))
  use(try container.resolve(Types.T133.self))
  use(try container.resolve(Types.T134.self))
  use(try container.resolve(Types.T135.self))
  use(try container.resolve(Types.T136.self))
  use(try container.resolve(Types.T137.self))
  use(try container.resolve(Types.T138.self))
  use(try container.resolve(Types.T139.self))
  use(try container.resolve(Types.T140.self))
  use(try container.resolve(Types.T141.self))
  use(try container.resolve(Types.T142.self))
  use(try container.resolve(Types.T143.self))
  use(try container.resolve(Types.T144.self))
  use(try container.resolve(Types.T145.self))
  use(try container.resolve(Types.T146.self))
  use(try container.resolve(Types.T147.self))
  use(try container.resolve(Types.T148.self))
  use(try container.resolve(Types.T149.self))
  use(try container.resolve(Types.T150.self))
  use(try container.resolve(Types.T151.self))
  use(try container.resolve(Types.T152.self))
  use(try container.resolve(Types.T153.self))
  use(try container.resolve(Types.T154.self))
  use(try container.resolve(Types.T155.self))
  use(try container.resolve(Types.T156.self))
  use(try container.resolve(Types.T157.self))
  use(try container.resolve(Types.T158.self))
  use(try container.resolve(Types.T159.self))
  use(try container.resolve(Types.T160.self))
  use(try container.resolve(Types.T161.self))
  use(try container.resolve(Types.T162.self))
  use(try container.resolve(Types.T163.self))
  use(try container.resolve(Types.T164.self))
  use(try container.resolve(Types.T165.self))
  use(try container.resolve(Types.T166.self))
  use(try container.resolve(Types.T167.self))
  use(try container.resolve(Types.T168.self))
  use(try container.resolve(Types.T169.self))
  use(try container.resolve(Types.T170.self))
  use(try container.resolve(Types.T171.self))
  use(try container.resolve(Types.T172.self))
  use(try container.resolve(Types.T173.self))
  use(try container.resolve(Types.T174.self))
  use(try container.resolve(Types.T175.self))
  use(try container.resolve(Types.T176.self))
  use(try container.resolve(Types.T177.self))
  use(try container.resolve(Types.T178.self))
  use(try container.resolve(Types.T179.self))
  use(try container.resolve(Types.T180.self))
  use(try container.resolve(Types.T181.self))
  use(try container.resolve(Types.T182.self))
  use(try container.resolve(Types.T183.self))
  use(try container.resolve(Types.T184.self))
  use(try container.resolve(Types.T185.self))
  use(try container.resolve(Types.T186.self))
  use(try container.resolve(Types.T187.self))
  use(try container.resolve(Types.T188.self))
  use(try container.resolve(Types.T189.self))
  use(try container.resolve(Types.T190.self))
  use(try container.resolve(Types.T191.self))
  use(try container.resolve(Types.T192.self))
  use(try container.resolve(Types.T193.self))
  use(try container.resolve(Types.T194.self))
  use(try container.resolve(Types.T195.self))
  use(try container.resolve(Types.T196.self))
  use(try container.resolve(Types.T197.self))
  use(try container.resolve(Types.T198.self))
  use(try container.resolve(Types.T199.self))
  use(try container.resolve(Types.T200.self))
  use(try container.resolve(Types.T201.self))
  use(try container.resolve(Types.T202.self))
  use(try container.resolve(Types.T203.self))
  use(try container.resolve(Types.T204.self))
  use(try container.resolve(Types.T205.self))
  use(try container.resolve(Types.T206.self))
  use(try container.resolve(Types.T207.self))
  use(try container.resolve(Types.T208.self))
  use(try container.resolve(Types.T209.self))
  use(try container.resolve(Types.T210.self))
  use(try container.resolve(Types.T211.self))
  use(try container.resolve(Types.T212.self))
  use(try container.resolve(Types.T213.self))
  use(try container.resolve(Types.T214.self))
  use(try container.resolve(Types.T215.self))
  use(try container.resolve(Types.T216.self))
  use(try container.resolve(Types.T217.self))
  use(try container.resolve(Types.T218.self))
  use(try container.resolve(Types.T219.self))
  use(try container.resolve(Types.T220.self))
  use(try container.resolve(Types.T221.self))
  use(try container.resolve(Types.T222.self))
  use(try container.resolve(Types.T223.self))
  use(try container.resolve(Types.T224.self))
  use(try container.resolve(Types.T225.self))
  use(try container.resolve(Types.T226.self))
  use(try container.resolve(Types.T227.self))
  use(try container.resolve(Types.T228.self))
  use(try container.resolve(Types.T229.self))
  use(try container.resolve(Types.T230.self))
  use(try container.resolve(Types.T231.self))
  use(try container.resolve(Types.T232.self))
  use(try container.resolve(Types.T233.self))
  use(try container.resolve(Types.T234.self))
  use(try container.resolve(Types.T235.self))
  use(try container.resolve(Types.T236.self))
  use(try container.resolve(Types.T237.self))
  use(try container.resolve(Types.T238.self))
  use(try container.resolve(Types.T239.self))
  use(try container.resolve(Types.T240.self))
  use(try container.resolve(Types.T241.self))
  use(try container.resolve(Types.T242.self))
  use(try container.resolve(Types.T243.self))
  use(try container.resolve(Types.T244.self))
  use(try container.resolve(Types.T245.self))
  use(try container.resolve(Types.T246.self))
  use(try container.resolve(Types.T247.self))
  use(try container.resolve(Types.T248.self))
  use(try container.resolve(Types.T249.self))
  use(try container.resolve(Types.T250.self))
  use(try container.resolve(Types.T251.self))
  use(try container.resolve(Types.T252.self))
  use(try container.resolve(Types.T253.self))
  use(try container.resolve(Types.T254.self))
  use(try container.resolve(Types.T255.self))
  use(try container.resolve(Types.T256.self))
  use(try container.resolve(Types.T257.self))
  use(try container.resolve(Types.T258.self))
  use(try container.resolve(Types.T259.self))
  use(try container.resolve(Types.T260.self))
  use(try container.resolve(Types.T261.self))
  use(try container.resolve(Types.T262.self))
  use(try container.resolve(Types.T263.self))
  use(try container.resolve(Types.T264.self))
  use(try container.resolve(Types.T265.self))
  use(try container.resolve(Types.T266.self))
  use(try container.resolve(Types.T267.self))
  use(try container.resolve(Types.T268.self))
  use(try container.resolve(Types.T269.self))
  use(try container.resolve(Types.T270.self))
  use(try container.resolve(Types.T271.self))
  use(try container.resolve(Types.T272.self))
  use(try container.resolve(Types.T273.self))
  use(try container.resolve(Types.T274.self))
  use(try container.resolve(Types.T275.self))
  use(try container.resolve(Types.T276.self))
  use(try container.resolve(Types.T277.self))
  use(try container.resolve(Types.T278.self))
  use(try container.resolve(Types.T279.self))
  use(try container.resolve(Types.T280.self))
  use(try container.resolve(Types.T281.self))
  use(try container.resolve(Types.T282.self))
  use(try container.resolve(Types.T283.self))
  use(try container.resolve(Types.T284.self))
  use(try container.resolve(Types.T285.self))
  use(try container.resolve(Types.T286.self))
  use(try container.resolve(Types.T287.self))
  use(try container.resolve(Types.T288.self))
  use(try container.resolve(Types.T289.self))
  use(try container.resolve(Types.T290.self))
  use(try container.resolve(Types.T291.self))
  use(try container.resolve(Types.T292.self))
  use(try container.resolve(Types.T293.self))
  use(try container.resolve(Types.T294.self))
  use(try container.resolve(Types.T295.self))
  use(try container.resolve(Types.T296.self))
  use(try container.resolve(Types.T297.self))
  use(try container.resolve(Types.T298.self))
  use(try container.resolve(Types.T299.self))
  use(try container.resolve(Types.T300.self))
  use(try container.resolve(Types.T301.self))
  use(try container.resolve(Types.T302.self))
  use(try container.resolve(Types.T303.self))
  use(try container.resolve(Types.T304.self))
  use(try container.resolve(Types.T305.self))
  use(try container.resolve(Types.T306.self))
  use(try container.resolve(Types.T307.self))
  use(try container.resolve(Types.T308.self))
  use(try container.resolve(Types.T309.self))
  use(try container.resolve(Types.T310.self))
  use(try container.resolve(Types.T311.self))
  use(try container.resolve(Types.T312.self))
  use(try container.resolve(Types.T313.self))
  use(try container.resolve(Types.T314.self))
  use(try container.resolve(Types.T315.self))
  use(try container.resolve(Types.T316.self))
  use(try container.resolve(Types.T317.self))
  use(try container.resolve(Types.T318.self))
  use(try container.resolve(Types.T319.self))
  use(try container.resolve(Types.T320.self))
  use(try container.resolve(Types.T321.self))
  use(try container.resolve(Types.T322.self))
  use(try container.resolve(Types.T323.self))
  use(try container.resolve(Types.T324.self))
  use(try container.resolve(Types.T325.self))
  use(try container.resolve(Types.T326.self))
  use(try container.resolve(Types.T327.self))
  use(try container.resolve(Types.T328.self))
  use(try container.resolve(Types.T329.self))
  use(try container.resolve(Types.T330.self))
  use(try container.resolve(Types.T331.self))
  use(try container.resolve(Types.T332.self))
  use(try container.resolve(Types.T333.self))
  use(try container.resolve(Types.T334.self))
  use(try container.resolve(Types.T335.self))
  use(try container.resolve(Types.T336.self))
  use(try container.resolve(Types.T337.self))
  use(try container.resolve(Types.T338.self))
  use(try container.resolve(Types.T339.self))
  use(try container.resolve(Types.T340.self))
  use(try container.resolve(Types.T341.self))
  use(try container.resolve(Types.T342.self))
  use(try container.resolve(Types.T343.self))
  use(try container.resolve(Types.T344.self))
  use(try container.resolve(Types.T345.self))
  use(try container.resolve(Types.T346.self))
  use(try container.resolve(Types.T347.self))
  use(try container.resolve(Types.T348.self))
  use(try container.resolve(Types.T349.self))
  use(try container.resolve(Types.T350.self))
  use(try container.resolve(Types.T351.self))
  use(try container.resolve(Types.T352.self))
  use(try container.resolve(Types.T353.self))
  use(try container.resolve(Types.T354.self))
  use(try container.resolve(Types.T355.self))
  use(try container.resolve(Types.T356.self))
  use(try container.resolve(Types.T357.self))
  use(try container.resolve(Types.T358.self))
  use(try container.resolve(Types.T359.self))
  use(try container.resolve(Types.T360.self))
  use(try container.resolve(Types.T361.self))
  use(try container.resolve(Types.T362.self))
  use(try container.resolve(Types.T363.self))
  use(try container.resolve(Types.T364.self))
  use(try container.resolve(Types.T365.self))
  use(try container.resolve(Types.T366.self))
  use(try container.resolve(Types.T367.self))
  use(try container.resolve(Types.T368.self))
  use(try container.resolve(Types.T369.self))
  use(try container.resolve(Types.T370.self))
  use(try container.resolve(Types.T371.self))
  use(try container.resolve(Types.T372.self))
  use(try container.resolve(Types.T373.self))
  use(try container.resolve(Types.T374.self))
  use(try container.resolve(Types.T375.self))
  use(try container.resolve(Types.T376.self))
  use(try container.resolve(Types.T377.self))
  use(try container.resolve(Types.T378.self))
  use(try container.resolve(Types.T379.self))
  use(try container.resolve(Types.T380.self))
  use(try container.resolve(Types.T381.self))
  use(try container.resolve(Types.T382.self))
  use(try container.resolve(Types.T383.self))
  use(try container.resolve(Types.T384.self))
  use(try container.resolve(Types.T385.self))
  use(try container.resolve(Types.T386.self))
  use(try container.resolve(Types.T387.self))
  use(try container.resolve(Types.T388.self))
  use(try container.resolve(Types.T389.self))
  use(try container.resolve(Types.T390.self))
  use(try container.resolve(Types.T391.self))
  use(try container.resolve(Types.T392.self))
  use(try container.resolve(Types.T393.self))
  use(try container.resolve(Types.T394.self))
  use(try container.resolve(Types.T395.self))
  use(try container.resolve(Types.T396.self))
  use(try container.resolve(Types.T397.self))
  use(try container.resolve(Types.T398.self))
  use(try container.resolve(Types.T399.self))
  use(try container.resolve(Types.T400.self))
  use(try container.resolve(Types.T401.self))
  use(try container.resolve(Types.T402.self))
  use(try container.resolve(Types.T403.self))
  use(try container.resolve(Types.T404.self))
  use(try container.resolve(Types.T405.self))
  use(try container.resolve(Types.T406.self))
  use(try container.resolve(Types.T407.self))
  use(try container.resolve(Types.T408.self))
  use(try container.resolve(Types.T409.self))
  use(try container.resolve(Types.T410.self))
  use(try container.resolve(Types.T411.self))
  use(try container.resolve(Types.T412.self))
  use(try container.resolve(Types.T413.self))
  use(try container.resolve(Types.T414.self))
  use(try container.resolve(Types.T415.self))
  use(try container.resolve(Types.T416.self))
  use(try container.resolve(Types.T417.self))
  use(try container.resolve(Types.T418.self))
  use(try container.resolve(Types.T419.self))
  use(try container.resolve(Types.T420.self))
  use(try container.resolve(Types.T421.self))
  use(try container.resolve(Types.T422.self))
  use(try container.resolve(Types.T423.self))
  use(try container.resolve(Types.T424.self))
  use(try container.resolve(Types.T425.self))
  use(try container.resolve(Types.T426.self))
  use(try container.resolve(Types.T427.self))
  use(try container.resolve(Types.T428.self))
  use(try container.resolve(Types.T429.self))
  use(try container.resolve(Types.T430.self))
  use(try container.resolve(Types.T431.self))
  use(try container.resolve(Types.T432.self))
  use(try container.resolve(Types.T433.self))
  use(try container.resolve(Types.T434.self))
  use(try container.resolve(Types.T435.self))
  use(try container.resolve(Types.T436.self))
  use(try container.resolve(Types.T437.self))
  use(try container.resolve(Types.T438.self))
  use(try container.resolve(Types.T439.self))
  use(try container.resolve(Types.T440.self))
  use(try container.resolve(Types.T441.self))
  use(try container.resolve(Types.T442.self))
  use(try container.resolve(Types.T443.self))
  use(try container.resolve(Types.T444.self))
  use(try container.resolve(Types.T445.self))
  use(try container.resolve(Types.T446.self))
  use(try container.resolve(Types.T447.self))
  use(try container.resolve(Types.T448.self))
  use(try container.resolve(Types.T449.self))
  use(try container.resolve(Types.T450.self))
  use(try container.resolve(Types.T451.self))
  use(try container.resolve(Types.T452.self))
  use(try container.resolve(Types.T453.self))
  use(try container.resolve(Types.T454.self))
  use(try container.resolve(Types.T455.self))
  use(try container.resolve(Types.T456.self))
  use(try container.resolve(Types.T457.self))
  use(try container.resolve(Types.T458.self))
  use(try container.resolve(Types.T459.self))
  use(try container.resolve(Types.T460.self))
  use(try container.resolve(Types.T461.self))
  use(try container.resolve(Types.T462.self))
  use(try container.resolve(Types.T463.self))
  use(try container.resolve(Types.T464.self))
  use(try container.resolve(Types.T465.self))
  use(try container.resolve(Types.T466.self))
  use(try container.resolve(Types.T467.self))
  use(try container.resolve(Types.T468.self))
  use(try container.resolve(Types.T469.self))
  use(try container.resolve(Types.T470.self))
  use(try container.resolve(Types.T471.self))
  use(try container.resolve(Types.T472.self))
  use(try container.resolve(Types.T473.self))
  use(try container.resolve(Types.T474.self))
  use(try container.resolve(Types.T475.self))
  use(try container.resolve(Types.T476.self))
  use(try container.resolve(Types.T477.self))
  use(try container.resolve(Types.T478.self))
  use(try container.resolve(Types.T479.self))
  use(try container.resolve(Types.T480.self))
  use(try container.resolve(Types.T481.self))
  use(try container.resolve(Types.T482.self))
  use(try container.resolve(Types.T483.self))
  use(try container.resolve(Types.T484.self))
  use(try container.resolve(Types.T485.self))
  use(try container.resolve(Types.T486.self))
  use(try container.resolve(Types.T487.self))
  use(try container.resolve(Types.T488.self))
  use(try container.resolve(Types.T489.self))
  use(try container.resolve(Types.T490.self))
  use(try container.resolve(Types.T491.self))
  use(try container.resolve(Types.T492.self))
  use(try container.resolve(Types.T493.self))
  use(try container.resolve(Types.T494.self))
  use(try container.resolve(Types.T495.self))
  use(try container.resolve(Types.T496.self))
  use(try container.resolve(Types.T497.self))
  use(try container.resolve(Types.T498.self))
  use(try container.resolve(Types.T499.self))
  use(try container.resolve(Types.T500.self))
  use(try container.resolve(Types.T501.self))
  use(try container.resolve(Types.T502.self))
  use(try container.resolve(Types.T503.self))
  use(try container.resolve(Types.T504.self))
  use(try container.resolve(Types.T505.self))
  use(try container.resolve(Types.T506.self))
  use(try container.resolve(Types.T507.self))
  use(try container.resolve(Types.T508.self))
  use(try container.resolve(Types.T509.self))
  use(try container.resolve(Types.T510.self))
  use(try container.resolve(Types.T511.self))
  use(try container.resolve(Types.T512.self))
  use(try container.resolve(Types.T513.self))
  use(try container.resolve(Types.T514.self))
  use(try container.resolve(Types.T515.self))
  use(try container.resolve(Types.T516.self))
  use(try container.resolve(Types.T517.self))
  use(try container.resolve(Types.T518.self))
  use(try container.resolve(Types.T519.self))
  use(try container.resolve(Types.T520.self))
  use(try container.resolve(Types.T521.self))
  use(try container.resolve(Types.T522.self))
  use(try container.resolve(Types.T523.self))
  use(try container.resolve(Types.T524.self))
  use(try container.resolve(Types.T525.self))
  use(try container.resolve(Types.T526.self))
  use(try container.resolve(Types.T527.self))
  use(try container.resolve(Types.T528.self))
  use(try container.resolve(Types.T529.self))
  use(try container.resolve(Types.T530.self))
  use(try container.resolve(Types.T531.self))
  use(try container.resolve(Types.T532.self))
  use(try container.resolve(Types.T533.self))
  use(try container.resolve(Types.T534.self))
  use(try container.resolve(Types.T535.self))
  use(try container.resolve(Types.T536.self))
  use(try container.resolve(Types.T537.self))
  use(try container.resolve(Types.T538.self))
  use(try container.resolve(Types.T539.self))
  use(try container.resolve(Types.T540.self))
  use(try container.resolve(Types.T541.self))
  use(try container.resolve(Types.T542.self))
  use(try container.resolve(Types.T543.self))
  use(try container.resolve(Types.T544.self))
  use(try container.resolve(Types.T545.self))
  use(try container.resolve(Types.T546.self))
  use(try container.resolve(Types.T547.self))
  use(try container.resolve(Types.T548.self))
  use(try container.resolve(Types.T549.self))
  use(try container.resolve(Types.T550.self))
  use(try container.resolve(Types.T551.self))
  use(try container.resolve(Types.T552.self))
  use(try container.resolve(Types.T553.self))
  use(try container.resolve(Types.T554.self))
  use(try container.resolve(Types.T555.self))
  use(try container.resolve(Types.T556.self))
  use(try container.resolve(Types.T557.self))
  use(try container.resolve(Types.T558.self))
  use(try container.resolve(Types.T559.self))
  use(try container.resolve(Types.T560.self))
  use(try container.resolve(Types.T561.self))
  use(try container.resolve(Types.T562.self))
  use(try container.resolve(Types.T563.self))
  use(try container.resolve(Types.T564.self))
  use(try container.resolve(Types.T565.self))
  use(try container.resolve(Types.T566.self))
  use(try container.resolve(Types.T567.self))
  use(try container.resolve(Types.T568.self))
  use(try container.resolve(Types.T569.self))
  use(try container.resolve(Types.T570.self))
  use(try container.resolve(Types.T571.self))
  use(try container.resolve(Types.T572.self))
  use(try container.resolve(Types.T573.self))
  use(try container.resolve(Types.T574.self))
  use(try container.resolve(Types.T575.self))
  use(try container.resolve(Types.T576.self))
  use(try container.resolve(Types.T577.self))
  use(try container.resolve(Types.T578.self))
  use(try container.resolve(Types.T579.self))
  use(try container.resolve(Types.T580.self))
  use(try container.resolve(Types.T581.self))
  use(try container.resolve(Types.T582.self))
  use(try container.resolve(Types.T583.self))
  use(try container.resolve(Types.T584.self))
  use(try container.resolve(Types.T585.self))
  use(try container.resolve(Types.T586.self))
  use(try container.resolve(Types.T587.self))
  use(try container.resolve(Types.T588.self))
  use(try container.resolve(Types.T589.self))
  use(try container.resolve(Types.T590.self))
  use(try container.resolve(Types.T591.self))
  use(try container.resolve(Types.T592.self))
  use(try container.resolve(Types.T593.self))
  use(try container.resolve(Types.T594.self))
  use(try container.resolve(Types.T595.self))
  use(try container.resolve(Types.T596.self))
  use(try container.resolve(Types.T597.self))
  use(try container.resolve(Types.T598.self))
  use(try container.resolve(Types.T599.self))
  use(try container.resolve(Types.T600.self))
  use(try container.resolve(Types.T601.self))
  use(try container.resolve(Types.T602.self))
  use(try container.resolve(Types.T603.self))
  use(try container.resolve(Types.T604.self))
  use(try container.resolve(Types.T605.self))
  use(try container.resolve(Types.T606.self))
  use(try container.resolve(Types.T607.self))
  use(try container.resolve(Types.T608.self))
  use(try container.resolve(Types.T609.self))
  use(try container.resolve(Types.T610.self))
  use(try container.resolve(Types.T611.self))
  use(try container.resolve(Types.T612.self))
  use(try container.resolve(Types.T613.self))
  use(try container.resolve(Types.T614.self))
  use(try container.resolve(Types.T615.self))
  use(try container.resolve(Types.T616.self))
  use(try container.resolve(Types.T617.self))
  use(try container.resolve(Types.T618.self))
  use(try container.resolve(Types.T619.self))
  use(try container.resolve(Types.T620.self))
  use(try container.resolve(Types.T621.self))
  use(try container.resolve(Types.T622.self))
  use(try container.resolve(Types.T623.self))
  use(try container.resolve(Types.T624.self))
  use(try container.resolve(Types.T625.self))
  use(try container.resolve(Types.T626.self))
  use(try container.resolve(Types.T627.self))
  use(try container.resolve(Types.T628.self))
  use(try container.resolve(Types.T629.self))
  use(try container.resolve(Types.T630.self))
  use(try container.resolve(Types.T631.self))
  use(try container.resolve(Types.T632.self))
  use(try container.resolve(Types.T633.self))
  use(try container.resolve(Types.T634.self))
  use(try container.resolve(Types.T635.self))
  use(try container.resolve(Types.T636.self))
  use(try container.resolve(Types.T637.self))
  use(try container.resolve(Types.T638.self))
  use(try container.resolve(Types.T639.self))
  use(try container.resolve(Types.T640.self))
  use(try container.resolve(Types.T641.self))
  use(try container.resolve(Types.T642.self))
  use(try container.resolve(Types.T643.self))
  use(try container.resolve(Types.T644.self))
  use(try container.resolve(Types.T645.self))
  use(try container.resolve(Types.T646.self))
  use(try container.resolve(Types.T647.self))
  use(try container.resolve(Types.T648.self))
  use(try container.resolve(Types.T649.self))
  use(try container.resolve(Types.T650.self))
  use(try container.resolve(Types.T651.self))
  use(try container.resolve(Types.T652.self))
  use(try container.resolve(Types.T653.self))
  use(try container.resolve(Types.T654.self))
  use(try container.resolve(Types.T655.self))
  use(try container.resolve(Types.T656.self))
  use(try container.resolve(Types.T657.self))
  use(try container.resolve(Types.T658.self))
  use(try container.resolve(Types.T659.self))
  use(try container.resolve(Types.T660.self))
  use(try container.resolve(Types.T661.self))
  use(try container.resolve(Types.T662.self))
  use(try container.resolve(Types.T663.self))
  use(try container.resolve(Types.T664.self))
  use(try container.resolve(Types.T665.self))
  use(try container.resolve(Types.T666.self))
  use(try container.resolve(Types.T667.self))
  use(try container.resolve(Types.T668.self))
  use(try container.resolve(Types.T669.self))
  use(try container.resolve(Types.T670.self))
  use(try container.resolve(Types.T671.self))
  use(try container.resolve(Types.T672.self))
  use(try container.resolve(Types.T673.self))
  use(try container.resolve(Types.T674.self))
  use(try container.resolve(Types.T675.self))
  use(try container.resolve(Types.T676.self))
  use(try container.resolve(Types.T677.self))
  use(try container.resolve(Types.T678.self))
  use(try container.resolve(Types.T679.self))
  use(try container.resolve(Types.T680.self))
  use(try container.resolve(Types.T681.self))
  use(try container.resolve(Types.T682.self))
  use(try container.resolve(Types.T683.self))
  use(try container.resolve(Types.T684.self))
  use(try container.resolve(Types.T685.self))
  use(try container.resolve(Types.T686.self))
  use(try container.resolve(Types.T687.self))
  use(try container.resolve(Types.T688.self))
  use(try container.resolve(Types.T689.self))
  use(try container.resolve(Types.T690.self))
  use(try container.resolve(Types.T691.self))
  use(try container.resolve(Types.T692.self))
  use(try container.resolve(Types.T693.self))
  use(try container.resolve(Types.T694.self))
  use(try container.resolve(Types.T695.self))
  use(try container.resolve(Types.T696.self))
  use(try container.resolve(Types.T697.self))
  use(try container.resolve(Types.T698.self))
  use(try container.resolve(Types.T699.self))
  use(try container.resolve(Types.T700.self))
  use(try container.resolve(Types.T701.self))
  use(try container.resolve(Types.T702.self))
  use(try container.resolve(Types.T703.self))
  use(try container.resolve(Types.T704.self))
  use(try container.resolve(Types.T705.self))
  use(try container.resolve(Types.T706.self))
  use(try container.resolve(Types.T707.self))
  use(try container.resolve(Types.T708.self))
  use(try container.resolve(Types.T709.self))
  use(try container.resolve(Types.T710.self))
  use(try container.resolve(Types.T711.self))
  use(try container.resolve(Types.T712.self))
  use(try container.resolve(Types.T713.self))
  use(try container.resolve(Types.T714.self))
  use(try container.resolve(Types.T715.self))
  use(try container.resolve(Types.T716.self))
  use(try container.resolve(Types.T717.self))
  use(try container.resolve(Types.T718.self))
  use(try container.resolve(Types.T719.self))
  use(try container.resolve(Types.T720.self))
  use(try container.resolve(Types.T721.self))
  use(try container.resolve(Types.T722.self))
  use(try container.resolve(Types.T723.self))
  use(try container.resolve(Types.T724.self))
  use(try container.resolve(Types.T725.self))
  use(try container.resolve(Types.T726.self))
  use(try container.resolve(Types.T727.self))
  use(try container.resolve(Types.T728.self))
  use(try container.resolve(Types.T729.self))
  use(try container.resolve(Types.T730.self))
  use(try container.resolve(Types.T731.self))
  use(try container.resolve(Types.T732.self))
  use(try container.resolve(Types.T733.self))
  use(try container.resolve(Types.T734.self))
  use(try container.resolve(Types.T735.self))
  use(try container.resolve(Types.T736.self))
  use(try container.resolve(Types.T737.self))
  use(try container.resolve(Types.T738.self))
  use(try container.resolve(Types.T739.self))
  use(try container.resolve(Types.T740.self))
  use(try container.resolve(Types.T741.self))
  use(try container.resolve(Types.T742.self))
  use(try container.resolve(Types.T743.self))
  use(try container.resolve(Types.T744.self))
  use(try container.resolve(Types.T745.self))
  use(try container.resolve(Types.T746.self))
  use(try container.resolve(Types.T747.self))
  use(try container.resolve(Types.T748.self))
  use(try container.resolve(Types.T749.self))
  use(try container.resolve(Types.T750.self))
  use(try container.resolve(Types.T751.self))
  use(try container.resolve(Types.T752.self))
  use(try container.resolve(Types.T753.self))
  use(try container.resolve(Types.T754.self))
  use(try container.resolve(Types.T755.self))
  use(try container.resolve(Types.T756.self))
  use(try container.resolve(Types.T757.self))
  use(try container.resolve(Types.T758.self))
  use(try container.resolve(Types.T759.self))
  use(try container.resolve(Types.T760.self))
  use(try container.resolve(Types.T761.self))
  use(try container.resolve(Types.T762.self))
  use(try container.resolve(Types.T763.self))
  use(try container.resolve(Types.T764.self))
  use(try container.resolve(Types.T765.self))
  use(try container.resolve(Types.T766.self))
  use(try container.resolve(Types.T767.self))
  use(try container.resolve(Types.T768.self))
  use(try container.resolve(Types.T769.self))
  use(try container.resolve(Types.T770.self))
  use(try container.resolve(Types.T771.self))
  use(try container.resolve(Types.T772.self))
  use(try container.resolve(Types.T773.self))
  use(try container.resolve(Types.T774.self))
  use(try container.resolve(Types.T775.self))
  use(try container.resolve(Types.T776.self))
  use(try container.resolve(Types.T777.self))
  use(try container.resolve(Types.T778.self))
  use(try container.resolve(Types.T779.self))
  use(try container.resolve(Types.T780.self))
  use(try container.resolve(Types.T781.self))
  use(try container.resolve(Types.T782.self))
  use(try container.resolve(Types.T783.self))
  use(try container.resolve(Types.T784.self))
  use(try container.resolve(Types.T785.self))
  use(try container.resolve(Types.T786.self))
  use(try container.resolve(Types.T787.self))
  use(try container.resolve(Types.T788.self))
  use(try container.resolve(Types.T789.self))
  use(try container.resolve(Types.T790.self))
  use(try container.resolve(Types.T791.self))
  use(try container.resolve(Types.T792.self))
  use(try container.resolve(Types.T793.self))
  use(try container.resolve(Types.T794.self))
  use(try container.resolve(Types.T795.self))
  use(try container.resolve(Types.T796.self))
  use(try container.resolve(Types.T797.self))
  use(try container.resolve(Types.T798.self))
  use(try container.resolve(Types.T799.self))
  use(try container.resolve(Types.T800.self))
  use(try container.resolve(Types.T801.self))
  use(try container.resolve(Types.T802.self))
  use(try container.resolve(Types.T803.self))
  use(try container.resolve(Types.T804.self))
  use(try container.resolve(Types.T805.self))
  use(try container.resolve(Types.T806.self))
  use(try container.resolve(Types.T807.self))
  use(try container.resolve(Types.T808.self))
  use(try container.resolve(Types.T809.self))
  use(try container.resolve(Types.T810.self))
  use(try container.resolve(Types.T811.self))
  use(try container.resolve(Types.T812.self))
  use(try container.resolve(Types.T813.self))
  use(try container.resolve(Types.T814.self))
  use(try container.resolve(Types.T815.self))
  use(try container.resolve(Types.T816.self))
  use(try container.resolve(Types.T817.self))
  use(try container.resolve(Types.T818.self))
  use(try container.resolve(Types.T819.self))
  use(try container.resolve(Types.T820.self))
  use(try container.resolve(Types.T821.self))
  use(try container.resolve(Types.T822.self))
  use(try container.resolve(Types.T823.self))
  use(try container.resolve(Types.T824.self))
  use(try container.resolve(Types.T825.self))
  use(try container.resolve(Types.T826.self))
  use(try container.resolve(Types.T827.self))
  use(try container.resolve(Types.T828.self))
  use(try container.resolve(Types.T829.self))
  use(try container.resolve(Types.T830.self))
  use(try container.resolve(Types.T831.self))
  use(try container.resolve(Types.T832.self))
  use(try container.resolve(Types.T833.self))
  use(try container.resolve(Types.T834.self))
  use(try container.resolve(Types.T835.self))
  use(try container.resolve(Types.T836.self))
  use(try container.resolve(Types.T837.self))
  use(try container.resolve(Types.T838.self))
  use(try container.resolve(Types.T839.self))
  use(try container.resolve(Types.T840.self))
  use(try container.resolve(Types.T841.self))
  use(try container.resolve(Types.T842.self))
  use(try container.resolve(Types.T843.self))
  use(try container.resolve(Types.T844.self))
  use(try container.resolve(Types.T845.self))
  use(try container.resolve(Types.T846.self))
  use(try container.resolve(Types.T847.self))
  use(try container.resolve(Types.T848.self))
  use(try container.resolve(Types.T849.self))
  use(try container.resolve(Types.T850.self))
  use(try container.resolve(Types.T851.self))
  use(try container.resolve(Types.T852.self))
  use(try container.resolve(Types.T853.self))
  use(try container.resolve(Types.T854.self))
  use(try container.resolve(Types.T855.self))
  use(try container.resolve(Types.T856.self))
  use(try container.resolve(Types.T857.self))
  use(try container.resolve(Types.T858.self))
  use(try container.resolve(Types.T859.self))
  use(try container.resolve(Types.T860.self))
  use(try container.resolve(Types.T861.self))
  use(try container.resolve(Types.T862.self))
  use(try container.resolve(Types.T863.self))
  use(try container.resolve(Types.T864.self))
  use(try container.resolve(Types.T865.self))
  use(try container.resolve(Types.T866.self))
  use(try container.resolve(Types.T867.self))
  use(try container.resolve(Types.T868.self))
  use(try container.resolve(Types.T869.self))
  use(try container.resolve(Types.T870.self))
  use(try container.resolve(Types.T871.self))
  use(try container.resolve(Types.T872.self))
  use(try container.resolve(Types.T873.self))
  use(try container.resolve(Types.T874.self))
  use(try container.resolve(Types.T875.self))
  use(try container.resolve(Types.T876.self))
  use(try container.resolve(Types.T877.self))
  use(try container.resolve(Types.T878.self))
  use(try container.resolve(Types.T879.self))
  use(try container.resolve(Types.T880.self))
  use(try container.resolve(Types.T881.self))
  use(try container.resolve(Types.T882.self))
  use(try container.resolve(Types.T883.self))
  use(try container.resolve(Types.T884.self))
  use(try container.resolve(Types.T885.self))
  use(try container.resolve(Types.T886.self))
  use(try container.resolve(Types.T887.self))
  use(try container.resolve(Types.T888.self))
  use(try container.resolve(Types.T889.self))
  use(try container.resolve(Types.T890.self))
  use(try container.resolve(Types.T891.self))
  use(try container.resolve(Types.T892.self))
  use(try container.resolve(Types.T893.self))
  use(try container.resolve(Types.T894.self))
  use(try container.resolve(Types.T895.self))
  use(try container.resolve(Types.T896.self))
  use(try container.resolve(Types.T897.self))
  use(try container.resolve(Types.T898.self))
  use(try container.resolve(Types.T899.self))
  use(try container.resolve(Types.T900.self))
  use(try container.resolve(Types.T901.self))
  use(try container.resolve(Types.T902.self))
  use(try container.resolve(Types.T903.self))
  use(try container.resolve(Types.T904.self))
  use(try container.resolve(Types.T905.self))
  use(try container.resolve(Types.T906.self))
  use(try container.resolve(Types.T907.self))
  use(try container.resolve(Types.T908.self))
  use(try container.resolve(Types.T909.self))
  use(try container.resolve(Types.T910.self))
  use(try container.resolve(Types.T911.self))
  use(try container.resolve(Types.T912.self))
  use(try container.resolve(Types.T913.self))
  use(try container.resolve(Types.T914.self))
  use(try container.resolve(Types.T915.self))
  use(try container.resolve(Types.T916.self))
  use(try container.resolve(Types.T917.self))
  use(try container.resolve(Types.T918.self))
  use(try container.resolve(Types.T919.self))
  use(try container.resolve(Types.T920.self))
  use(try container.resolve(Types.T921.self))
  use(try container.resolve(Types.T922.self))
  use(try container.resolve(Types.T923.self))
  use(try container.resolve(Types.T924.self))
  use(try container.resolve(Types.T925.self))
  use(try container.resolve(Types.T926.self))
  use(try container.resolve(Types.T927.self))
  use(try container.resolve(Types.T928.self))
  use(try container.resolve(Types.T929.self))
  use(try container.resolve(Types.T930.self))
  use(try container.resolve(Types.T931.self))
  use(try container.resolve(Types.T932.self))
  use(try container.resolve(Types.T933.self))
  use(try container.resolve(Types.T934.self))
  use(try container.resolve(Types.T935.self))
  use(try container.resolve(Types.T936.self))
  use(try container.resolve(Types.T937.self))
  use(try container.resolve(Types.T938.self))
  use(try container.resolve(Types.T939.self))
  use(try container.resolve(Types.T940.self))
  use(try container.resolve(Types.T941.self))
  use(try container.resolve(Types.T942.self))
  use(try container.resolve(Types.T943.self))
  use(try container.resolve(Types.T944.self))
  use(try container.resolve(Types.T945.self))
  use(try container.resolve(Types.T946.self))
  use(try container.resolve(Types.T947.self))
  use(try container.resolve(Types.T948.self))
  use(try container.resolve(Types.T949.self))
  use(try container.resolve(Types.T950.self))
  use(try container.resolve(Types.T951.self))
  use(try container.resolve(Types.T952.self))
  use(try container.resolve(Types.T953.self))
  use(try container.resolve(Types.T954.self))
  use(try container.resolve(Types.T955.self))
  use(try container.resolve(Types.T956.self))
  use(try container.resolve(Types.T957.self))
  use(try container.resolve(Types.T958.self))
  use(try container.resolve(Types.T959.self))
  use(try container.resolve(Types.T960.self))
  use(try container.resolve(Types.T961.self))
  use(try container.resolve(Types.T962.self))
  use(try container.resolve(Types.T963.self))
  use(try container.resolve(Types.T964.self))
  use(try container.resolve(Types.T965.self))
  use(try container.resolve(Types.T966.self))
  use(try container.resolve(Types.T967.self))
  use(try container.resolve(Types.T968.self))
  use(try container.resolve(Types.T969.self))
  use(try container.resolve(Types.T970.self))
  use(try container.resolve(Types.T971.self))
  use(try container.resolve(Types.T972.self))
  use(try container.resolve(Types.T973.self))
  use(try container.resolve(Types.T974.self))
  use(try container.resolve(Types.T975.self))
  use(try container.resolve(Types.T976.self))
  use(try container.resolve(Types.T977.self))
  use(try container.resolve(Types.T978.self))
  use(try container.resolve(Types.T979.self))
  use(try container.resolve(Types.T980.self))
  use(try container.resolve(Types.T981.self))
  use(try container.resolve(Types.T982.self))
  use(try container.resolve(Types.T983.self))
  use(try container.resolve(Types.T984.self))
  use(try container.resolve(Types.T985.self))
  use(try container.resolve(Types.T986.self))
  use(try container.resolve(Types.T987.self))
  use(try container.resolve(Types.T988.self))
  use(try container.resolve(Types.T989.self))
  use(try container.resolve(Types.T990.self))
  use(try container.resolve(Types.T991.self))
  use(try container.resolve(Types.T992.self))
  use(try container.resolve(Types.T993.self))
  use(try container.resolve(Types.T994.self))
  use(try container.resolve(Types.T995.self))
  use(try container.resolve(Types.T996.self))
  use(try container.resolve(Types.T997.self))
  use(try container.resolve(Types.T998.self))
  use(try container.resolve(Types.T999.self))
}
